/** The bar between grid and pane: dragged, or moved with the arrow keys. */
const NARROWEST = 320;
const STEP = 16;

export function movableDivider(divider: HTMLElement, pane: HTMLElement): void {
  const widest = () => Math.max(NARROWEST, Math.round(innerWidth * 0.6));
  const setWidth = (width: number) => {
    const allowed = Math.min(widest(), Math.max(NARROWEST, Math.round(width)));
    pane.style.width = `${allowed}px`;
    divider.setAttribute("aria-valuemin", String(NARROWEST));
    divider.setAttribute("aria-valuemax", String(widest()));
    divider.setAttribute("aria-valuenow", String(allowed));
  };
  setWidth(pane.getBoundingClientRect().width);
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    document.body.classList.add("dragging");
  });
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) setWidth(innerWidth - event.clientX);
  });
  divider.addEventListener("lostpointercapture", () => document.body.classList.remove("dragging"));
  divider.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step !== undefined) setWidth(pane.getBoundingClientRect().width + step);
  });
}
