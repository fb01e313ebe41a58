/**
 * Runs in the pane's frame before Microsoft's office.js: puts the desktop bridge where office.js looks for a host.
 * Opened outside the host page there is no bridge, and office.js says so itself.
 */
import type { PaneConnection } from "./pane-connection";

const connection = (window.parent as { tightropePane?: PaneConnection }).tightropePane;
if (connection && window.parent !== window) {
  Object.defineProperty(window, "external", { value: connection.connect(window), configurable: true });
}
