/** Asks what to do with unsaved edits before they would be lost. */
import { type Language, say } from "../languages";
import { element } from "./element";
import { texts } from "./texts";

export type UnsavedAnswer = "save" | "discard" | "cancel";

export function askUnsaved(name: string, language: Language): Promise<UnsavedAnswer> {
  const t = (text: keyof typeof texts) => say(texts[text], language, { name });
  const answer = (value: UnsavedAnswer, label: string, style: string) =>
    element("button", { type: "submit", value, class: `control answer ${style}` }, label);
  const form = element(
    "form",
    { method: "dialog" },
    element("h2", { id: "ask-title" }, t("askTitle")),
    element("p", {}, t("askBody")),
    element(
      "div",
      { class: "answers" },
      answer("save", t("askSave"), "primary"),
      answer("discard", t("askDiscard"), ""),
      answer("cancel", t("askCancel"), ""),
    ),
  );
  const dialog = element("dialog", { "aria-labelledby": "ask-title" }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answered) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      answered(dialog.returnValue === "save" || dialog.returnValue === "discard" ? dialog.returnValue : "cancel");
    });
  });
}
