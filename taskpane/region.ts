import type { Child } from "./element";
import { element } from "./element";
import type { Store } from "./store";

/**
 * A part of the page that is drawn anew when what it depends on changes, and only then. What has the keyboard keeps it: the focus
 * is found again by id, with an unfinished text; where its element is gone it goes to the region's `data-fallback`. What the user
 * opened or closed stays so.
 */
export function region<S>(
  store: Store<S>,
  place: HTMLElement,
  dependsOn: (state: S) => readonly unknown[],
  draw: (state: S) => Child,
): void {
  let drawn: readonly unknown[] | undefined;
  store.subscribe((state) => {
    const now = dependsOn(state);
    if (drawn?.every((value, i) => Object.is(value, now[i]))) return;
    drawn = now;
    replaceKeepingFocus(place, element("div", {}, draw(state)));
  });
}

function replaceKeepingFocus(place: HTMLElement, made: HTMLElement): void {
  const focused = document.activeElement;
  const hadFocus = focused instanceof HTMLElement && place.contains(focused);
  keepOpened(place, made);
  const scrolled = [...place.querySelectorAll<HTMLElement>("[data-scroll]")].map((one) => one.scrollLeft);
  place.replaceChildren(...made.childNodes);
  for (const [i, one] of place.querySelectorAll<HTMLElement>("[data-scroll]").entries())
    one.scrollLeft = scrolled[i] ?? 0;
  if (hadFocus) restoreFocus(place, focused);
}

/** By the id of its summary; `data-drawn-open` tells how it was drawn, so that only what the user did is kept. Outer ones come first. */
function keepOpened(place: HTMLElement, made: HTMLElement): void {
  for (const before of place.querySelectorAll("details")) {
    const id = before.querySelector("summary")?.id;
    if (!id || before.open === before.hasAttribute("data-drawn-open")) continue;
    const now = made.querySelector(`#${CSS.escape(id)}`)?.closest("details");
    if (!now) continue;
    now.open = before.open;
    // The browser tells it later: by then the content has to be there, where others and the focus are looked for.
    now.dispatchEvent(new Event("toggle"));
  }
}

function restoreFocus(place: HTMLElement, before: HTMLElement): void {
  const same = before.id ? place.querySelector<HTMLElement>(`#${CSS.escape(before.id)}`) : null;
  if (same && !same.hidden) {
    if (before instanceof HTMLInputElement && same instanceof HTMLInputElement && before.type === "text") {
      same.value = before.value;
    }
    same.focus({ preventScroll: true });
    return;
  }
  place.querySelector<HTMLElement>("[data-fallback]")?.focus({ preventScroll: true });
}
