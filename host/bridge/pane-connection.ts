/** What the host page offers to the add-in's frame: the page publishes it as `tightropePane`, the frame connects once. */
import { type BridgeHost, DesktopBridge } from "./desktop-bridge";

export interface PaneConnection {
  connect(pane: Window): object;
}

/**
 * A connection for one frame after another: each loading of the pane gets its own bridge, and `connected` is told.
 * office.js keeps the settings of a document in the tab's session storage; another workbook must not inherit them.
 */
export function paneConnection(host: BridgeHost, connected: (bridge: DesktopBridge) => void): PaneConnection {
  return {
    connect(pane) {
      pane.sessionStorage.clear();
      const bridge = new DesktopBridge(host);
      connected(bridge);
      return bridge.external;
    },
  };
}
