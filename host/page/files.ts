/** Opening and saving workbooks: shipped ones, the user's own, and none without asking about unsaved edits. */
import { type IWorkbookData, LocaleType } from "@univerjs/core";
import { readCells, spillArea } from "../grid/cells";
import { say, type Text } from "../languages";
import type { ShippedWorkbook } from "../server";
import type { Session } from "../session";
import { losses } from "../xlsx/model";
import { type OpenedWorkbook, readWorkbook } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import { askUnsaved } from "./ask";
import { element } from "./element";
import { texts } from "./texts";

const FILE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export class Files {
  /** The file of the shipped workbook that is open, if one is. */
  current: string | undefined;
  /** What the workbook is called when it is saved. */
  private fileName = "";

  constructor(
    private readonly session: Session,
    private readonly tell: (kind: "note" | "warning", message: string) => void,
    private readonly opened: () => void,
  ) {}

  openBlank(): void {
    this.current = undefined;
    this.fileName = `${say(texts.untitled, this.session.language)}.xlsx`;
    this.session.open(blankWorkbook(say(texts.untitled, this.session.language)));
    this.opened();
  }

  /** Opens a workbook that comes with the add-in; false where there is none of that name. */
  async openShipped({ file, title }: ShippedWorkbook): Promise<boolean> {
    const response = await fetch(`/addin/workbooks/${encodeURIComponent(file)}`);
    if (!response.ok) {
      this.tell("warning", this.say(texts.notOpened, { name: file, why: this.say(texts.missing) }));
      return false;
    }
    const isOpen = await this.openBytes(new Uint8Array(await response.arrayBuffer()), file, title);
    if (isOpen) {
      this.current = file;
      this.fileName = file;
    }
    this.opened();
    return isOpen;
  }

  /** Lets the user pick an .xlsx file and opens it. */
  pick(): void {
    const input = element("input", { type: "file", accept: `.xlsx,${FILE_TYPE}` });
    input.addEventListener("change", async () => {
      const file = input.files?.[0];
      if (!file) return;
      const title = file.name.replace(/\.xlsx$/i, "");
      const isOpen = await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name, title);
      if (isOpen) {
        this.current = undefined;
        this.fileName = file.name;
      }
      this.opened();
    });
    input.click();
  }

  async save(): Promise<boolean> {
    const name = this.session.grid.workbook().getName();
    try {
      const bytes = await this.bytes();
      const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: FILE_TYPE }));
      element("a", { href: address, download: this.fileName }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      this.session.changes.saved();
      return true;
    } catch (error) {
      this.tell(
        "warning",
        this.say(texts.notSaved, { name, why: String(error instanceof Error ? error.message : error) }),
      );
      return false;
    }
  }

  /** Runs `proceed` at once, or after the user decided about unsaved edits. */
  async unlessUnsaved(proceed: () => unknown): Promise<void> {
    if (this.session.changes.hasUnsaved) {
      const answer = await askUnsaved(this.session.grid.workbook().getName(), this.session.language);
      if (answer === "cancel" || (answer === "save" && !(await this.save()))) return;
    }
    await proceed();
  }

  private async openBytes(bytes: Uint8Array, name: string, title: string): Promise<boolean> {
    let opened: OpenedWorkbook;
    try {
      opened = await readWorkbook(bytes, title, this.session.functionNames);
    } catch (error) {
      const isEncrypted = error instanceof Error && error.name === "EncryptedFileError";
      this.tell(
        "warning",
        this.say(texts.notOpened, { name, why: this.say(isEncrypted ? texts.encrypted : texts.notWorkbook) }),
      );
      return false;
    }
    this.session.open(opened.data, opened.settings);
    const { language } = this.session;
    const list = opened.lost.map((loss) => say(losses[loss], language)).join(language === "zh" ? "、" : ", ");
    if (list !== "") this.tell("note", this.say(texts.notKept, { name, list }));
    return true;
  }

  private bytes(): Promise<Uint8Array> {
    const { grid, settings, functionNames } = this.session;
    const workbook = grid.workbook();
    const sheetOf = (id: string) => workbook.getSheetBySheetId(id);
    return writeWorkbook({
      data: workbook.save(),
      settings,
      names: functionNames,
      activeSheet: workbook.getActiveSheet().getSheetId(),
      formulaAt: (sheet, row, column) => sheetOf(sheet)?.getRange(row, column).getFormula() ?? "",
      spillAt: (sheet, row, column) => spillArea(grid, sheet, row, column),
      valueAt: (id, row, column) => {
        const sheet = sheetOf(id);
        return (sheet && readCells(grid, sheet, { row, column, endRow: row, endColumn: column })[0]?.[0]?.value) ?? "";
      },
    });
  }

  private say(text: Text, values: Readonly<Record<string, string>> = {}): string {
    return say(text, this.session.language, values);
  }
}

function blankWorkbook(name: string): IWorkbookData {
  return {
    id: crypto.randomUUID(),
    name,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: { ff: "Calibri", fs: 11 },
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: 200, columnCount: 30 } },
  };
}
