/** Whether the open workbook holds edits that no file holds, and who is told when that changes. */
export class Changes {
  private unsaved = false;

  constructor(private readonly changed: (hasUnsaved: boolean) => void = () => {}) {}

  get hasUnsaved(): boolean {
    return this.unsaved;
  }

  touch(): void {
    this.set(true);
  }

  saved(): void {
    this.set(false);
  }

  private set(unsaved: boolean): void {
    if (unsaved === this.unsaved) return;
    this.unsaved = unsaved;
    this.changed(unsaved);
  }
}
