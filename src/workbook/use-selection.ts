/** Fired on window when the user chose “Use as payoff table”: commands and pane share one page. */
const eventName = "tightrope:use-selection";

/** A wish made before the pane was there to hear it. */
let isWaiting = false;
let listeners = 0;

export function announceUseSelection(): void {
  isWaiting = listeners === 0;
  window.dispatchEvent(new Event(eventName));
}

/** Calls back for every “Use as payoff table”, also for one made before now. Returns how to stop listening. */
export function onUseSelection(use: () => void): () => void {
  listeners++;
  window.addEventListener(eventName, use);
  if (isWaiting) use();
  isWaiting = false;
  return () => {
    listeners--;
    window.removeEventListener(eventName, use);
  };
}
