/** Messages under the bar: said once, kept until dismissed, never in the way. */
import { element } from "./element";

export function showStrip(strips: HTMLElement, kind: "note" | "warning", message: string, dismiss: string): void {
  if ([...strips.children].some((strip) => strip.firstElementChild?.textContent === message)) return;
  const button = element("button", { type: "button", "aria-label": dismiss, class: "dismiss" }, "×");
  const strip = element("div", { class: `strip ${kind}` }, element("span", {}, message), button);
  button.addEventListener("click", () => strip.remove());
  strips.append(strip);
}
