import "./style.css";
import { LocaleType } from "@univerjs/core";
import { Session } from "../session";

const session = new Session({
  container: "grid",
  addin: "/addin/",
  language: "en",
  theme: "light",
  blank: 0,
  unsavedChanged: () => {},
  selectionMoved: () => {},
  showPane: () => {},
});
Object.assign(window, { tightropePane: session.pane, tightropeSession: session });
await session.open({
  id: "w",
  name: "Workbook",
  appVersion: "0.25.1",
  locale: LocaleType.EN_US,
  styles: {},
  sheetOrder: ["s1"],
  sheets: { s1: { id: "s1", name: "Sheet1" } },
});
const frame = document.createElement("iframe");
frame.src = "/addin/taskpane.html";
document.getElementById("pane")?.append(frame);
