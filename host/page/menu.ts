/** A menu under a button: arrow keys, Home and End move, Escape closes, a click elsewhere closes. */
import { element } from "./element";

export interface MenuEntry {
  readonly label: string;
  readonly shortcut?: string;
  readonly isCurrent?: boolean;
  choose(): void;
}

export interface MenuGroup {
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

export function menu(label: string, groups: readonly MenuGroup[]): HTMLElement {
  const list = element("div", {
    role: "menu",
    id: "workbook-menu",
    popover: "auto",
    class: "menu",
    "aria-label": label,
  });
  const button = element(
    "button",
    {
      type: "button",
      class: "control menu-button",
      "aria-haspopup": "menu",
      popovertarget: "workbook-menu",
      "aria-expanded": "false",
    },
    label,
  );
  for (const group of groups.filter(({ entries }) => entries.length > 0)) list.append(groupOf(group, list));
  list.addEventListener("keydown", (event) => move(list, event));
  list.addEventListener("toggle", (event) => {
    const isOpen = (event as ToggleEvent).newState === "open";
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) itemsOf(list)[0]?.focus();
  });
  return element("div", { class: "menu-holder" }, button, list);
}

function groupOf({ title, entries }: MenuGroup, list: HTMLElement): HTMLElement {
  const group = element("div", { role: "group", class: "menu-group" });
  if (title) {
    group.setAttribute("aria-label", title);
    group.append(element("p", { class: "menu-title", "aria-hidden": "true" }, title));
  }
  for (const entry of entries) group.append(itemOf(entry, list));
  return group;
}

function itemOf(entry: MenuEntry, list: HTMLElement): HTMLElement {
  const item = element(
    "button",
    { type: "button", role: "menuitem", tabindex: "-1", class: "control" },
    element("span", {}, entry.label),
  );
  if (entry.shortcut) item.append(element("kbd", {}, entry.shortcut));
  if (entry.isCurrent) item.setAttribute("aria-current", "true");
  item.addEventListener("click", () => {
    list.hidePopover();
    entry.choose();
  });
  return item;
}

const itemsOf = (list: HTMLElement): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];

function move(list: HTMLElement, event: KeyboardEvent): void {
  const items = itemsOf(list);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length]?.focus();
}
