/** Why a cell shows an error: the add-in's own message, beside the cell that is selected or pointed at. */
import { cellRectangle } from "../grid/cell-rectangle";
import { say } from "../languages";
import type { Session } from "../session";
import { texts } from "./texts";

export class CellMessage {
  constructor(
    private readonly box: HTMLElement,
    private readonly session: Session,
  ) {
    const { api } = session.grid;
    api.addEvent(api.Event.CellHover, ({ row, column }) => this.show(row, column));
    api.addEvent(api.Event.Scroll, () => this.hide());
    session.calculation.ended.push(() => setTimeout(() => this.showSelected()));
  }

  /** The message of the selected cell, or none. */
  showSelected(): void {
    const cell = this.session.grid.workbook().getActiveCell();
    if (cell) this.show(cell.getRow(), cell.getColumn());
  }

  private show(row: number, column: number): void {
    const sheet = this.session.grid.workbook().getActiveSheet();
    const message = this.messageOf(sheet.getSheetId(), row, column);
    if (message === "") {
      this.hide();
      return;
    }
    const cell = cellRectangle(this.session.grid, row, column);
    this.box.textContent = message;
    this.box.hidden = false;
    this.box.style.left = `${Math.min(cell.left, innerWidth - this.box.offsetWidth - 16)}px`;
    const isRoomBelow = cell.bottom + this.box.offsetHeight + 8 < innerHeight;
    this.box.style.top = `${isRoomBelow ? cell.bottom + 4 : cell.top - this.box.offsetHeight - 4}px`;
  }

  hide(): void {
    this.box.hidden = true;
  }

  private messageOf(sheet: string, row: number, column: number): string {
    const value = this.session.grid.workbook().getSheetBySheetId(sheet)?.getRange(row, column).getValue();
    const { language } = this.session;
    if (value === "#SPILL!") return say(texts.spillBlocked, language);
    if (value === "#GETTING_DATA") return say(texts.working, language);
    if (value !== "#VALUE!" && value !== "#N/A") return "";
    return this.session.message({ sheet, row, column });
  }
}
