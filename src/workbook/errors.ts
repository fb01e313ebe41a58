import { MessageError } from "../../engine/errors";
import { type Message, message, type Text } from "../../engine/text";

/** A fault that Excel reported, in words for the user. */
export class WorkbookError extends MessageError {
  override readonly name = "WorkbookError";
  constructor(
    text: Text,
    values: Message["values"] = {},
    /** Excel's own code, where the fault is Excel's. */
    readonly code = "",
  ) {
    super(message(text, values));
  }

  /** Whether what was asked for is not in the workbook: a range of a deleted sheet, a name that nobody defined. */
  get isNotFound(): boolean {
    return notFoundCodes.includes(this.code);
  }
}

const notFoundCodes = ["ItemNotFound", "InvalidReference", "InvalidArgument"];

/** Runs a batch and says what went wrong in words; `reference` is what the user asked for. */
export async function explained<T>(work: () => Promise<T>, reference = ""): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MessageError) throw error;
    const { code, message: said } = error as { code?: string; message?: string };
    throw new WorkbookError(
      textFor(code, reference),
      { reference, code: code ?? "?", said: said ?? String(error) },
      code,
    );
  }
}

function textFor(code = "", reference: string): Text {
  if (reference && notFoundCodes.includes(code)) return texts.notFound;
  switch (code) {
    case "InvalidSelection":
      return texts.selection;
    case "AccessDenied":
      return texts.protected;
    case "InvalidOperationInCellEditMode":
      return texts.editing;
    default:
      return texts.other;
  }
}

const texts = {
  selection: {
    en: "Select one block of cells (several separate blocks cannot be read together).",
    ko: "하나로 이어진 셀 범위를 선택하십시오. 떨어진 여러 범위는 함께 읽을 수 없습니다.",
    zh: "请选择一个连续的单元格区域（不能同时读取多个分开的区域）。",
  },
  notFound: {
    en: "“{reference}” was not found in this workbook. Give a range such as Sheet1!A1:F13, or a defined name.",
    ko: "“{reference}”을(를) 이 통합 문서에서 찾을 수 없습니다. Sheet1!A1:F13 같은 범위나 정의된 이름을 쓰십시오.",
    zh: "在此工作簿中找不到“{reference}”。请填写 Sheet1!A1:F13 这样的区域，或已定义的名称。",
  },
  protected: {
    en: "The sheet is protected: unprotect it under Review, or choose another place.",
    ko: "시트가 보호되어 있습니다. [검토]에서 보호를 해제하거나 다른 위치를 선택하십시오.",
    zh: "工作表受保护：请在“审阅”中取消保护，或选择其他位置。",
  },
  editing: {
    en: "A cell is being edited: press Enter or Esc in the sheet, then try again.",
    ko: "셀을 편집하는 중입니다. 시트에서 Enter나 Esc를 누른 뒤 다시 시도하십시오.",
    zh: "正在编辑单元格：请在工作表中按 Enter 或 Esc，然后重试。",
  },
  other: {
    en: "Excel could not do this: {said} ({code})",
    ko: "Excel에서 처리하지 못했습니다: {said} ({code})",
    zh: "Excel 未能完成此操作：{said}（{code}）",
  },
} satisfies Record<string, Text>;
