/** The bar at the top: the product, the workbook and its menu, language and appearance. */
import type { Theme } from "../bridge/theme";
import { isLanguage, type Language, languageList, languages, say } from "../languages";
import type { ShippedWorkbook } from "../server";
import { element } from "./element";
import { menu } from "./menu";
import { texts } from "./texts";

export interface BarState {
  readonly language: Language;
  readonly theme: Theme;
  readonly workbook: string;
  readonly hasUnsaved: boolean;
  readonly isPaneShown: boolean;
  readonly shipped: readonly ShippedWorkbook[];
  /** The file of a shipped workbook, when one is open. */
  readonly current: string | undefined;
}

export interface BarActions {
  openShipped(workbook: ShippedWorkbook): void;
  openBlank(): void;
  openFile(): void;
  save(): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  showPane(isShown: boolean): void;
}

export function drawBar(bar: HTMLElement, state: BarState, actions: BarActions): void {
  const t = (text: keyof typeof texts) => say(texts[text], state.language);
  bar.replaceChildren(
    element(
      "span",
      { class: "brand" },
      element("img", { src: "/addin/assets/icon-32.png", alt: "", width: "20", height: "20" }),
      "Tightrope",
    ),
    menu(t("workbook"), [
      {
        title: t("examples"),
        entries: state.shipped.map((workbook) => ({
          label: workbook.title,
          isCurrent: workbook.file === state.current,
          choose: () => actions.openShipped(workbook),
        })),
      },
      {
        entries: [
          { label: t("blank"), choose: actions.openBlank },
          { label: t("open"), choose: actions.openFile },
          { label: t("save"), shortcut: "Ctrl+S", choose: actions.save },
        ],
      },
    ]),
    title(state, t("unsaved")),
    languageChoice(state, t("language"), actions),
    themeButton(state, t(state.theme === "dark" ? "light" : "dark"), actions),
    paneButton(state, t(state.isPaneShown ? "hidePane" : "showPane"), actions),
  );
}

function title({ workbook, hasUnsaved }: BarState, unsaved: string): HTMLElement {
  const name = element("h1", { id: "workbook-title" }, workbook);
  return hasUnsaved
    ? element("div", { class: "title" }, name, element("span", { class: "unsaved" }, unsaved))
    : element("div", { class: "title" }, name);
}

function languageChoice({ language }: BarState, label: string, actions: BarActions): HTMLElement {
  const options = languageList.map((code) => {
    const option = element("option", { value: code, lang: code }, languages[code].label);
    option.selected = code === language;
    return option;
  });
  const choice = element("select", { id: "language", class: "control", "aria-label": label }, ...options);
  choice.addEventListener("change", () => {
    if (isLanguage(choice.value)) actions.setLanguage(choice.value);
  });
  return choice;
}

function themeButton({ theme }: BarState, label: string, actions: BarActions): HTMLElement {
  const button = element("button", { type: "button", id: "theme", class: "control" }, label);
  button.addEventListener("click", () => actions.setTheme(theme === "dark" ? "light" : "dark"));
  return button;
}

function paneButton({ isPaneShown }: BarState, label: string, actions: BarActions): HTMLElement {
  const button = element(
    "button",
    {
      type: "button",
      id: "pane-button",
      class: "control",
      "aria-expanded": String(isPaneShown),
      "aria-controls": "pane",
    },
    label,
  );
  button.addEventListener("click", () => actions.showPane(!isPaneShown));
  return button;
}
