import type { WorkbookPort } from "../../src/workbook/port";

/** Events of one edit come in bursts (edited, calculated); within this many milliseconds they count as one. */
const burst = 40;

/** Calls `refresh` once per burst of events, and never twice at the same time: an edit during a reading is read after it. */
export function watchWorkbook(workbook: WorkbookPort, refresh: () => Promise<void>): Promise<() => void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isPending = false;

  async function read(): Promise<void> {
    if (isReading) {
      isPending = true;
      return;
    }
    isReading = true;
    await refresh();
    isReading = false;
    if (isPending) {
      isPending = false;
      await read();
    }
  }

  return workbook.onChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), burst);
  });
}
