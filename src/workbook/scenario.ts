import type { Language } from "../../engine/text";
import { explained } from "./errors";
import type { AddedWorkbook } from "./port";
import { inWorkbook } from "./ranges";

export function addScenario(
  language: Language,
  onSheet: (done: number, total: number) => void,
): Promise<AddedWorkbook> {
  return explained(async () => {
    const { koreaUsChinaWorkbook, writeLive } = await import("./plan/live-scenario");
    const plan = await koreaUsChinaWorkbook(language);
    await inWorkbook((context) => writeLive(plan, context, (done) => onSheet(done, plan.sheets.length)));
    return { title: plan.title, sheets: plan.sheets.map(({ name }) => name), names: plan.names.length };
  });
}
