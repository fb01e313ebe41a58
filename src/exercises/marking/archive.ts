import { type UnzipFileInfo, unzipSync, zipSync } from "fflate";
import { InputError } from "../../../engine/errors";
import { message, type Text } from "../../../engine/text";

/** A handout has some 15 kB; a workbook with the work of a whole term stays far below. */
const mostBytes = 30_000_000;
/** XML of spreadsheets is packed 10 to 30 times smaller; only repetition without end is packed smaller than this. */
const mostPacked = 200;
const mostParts = 2_000;
/** Parts this small may be packed as tightly as they like. */
const smallPart = 1_000_000;

/**
 * The parts of a workbook that hold text, packed anew, nothing else of the file: no picture, macro or attachment is ever unpacked, and
 * never more than the archive said beforehand. Throws InputError with the reason where the file is no .xlsx workbook, is locked with a
 * password, holds macros, is damaged, or would unpack to more than any handout needs.
 */
export function safeArchive(bytes: Uint8Array): Uint8Array {
  refuseOtherKinds(bytes);
  const names: string[] = [];
  const parts = unpacked(bytes, names);
  const types = decode(parts["[Content_Types].xml"]);
  if (names.some((name) => /vbaProject/i.test(name)) || /macroEnabled/i.test(types)) throw new InputError(texts.macros);
  if (!names.includes("xl/workbook.xml")) throw new InputError(texts.kind, { kind: kindOfArchive(names) });
  return zipSync(parts, { level: 0 });
}

function unpacked(bytes: Uint8Array, names: string[]): Record<string, Uint8Array> {
  let total = 0;
  const isWanted = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    if (!/\.(xml|rels|vml)$/i.test(name)) return false;
    total += originalSize;
    const isBomb = total > mostBytes || (originalSize > smallPart && originalSize > mostPacked * size);
    if (isBomb || names.length > mostParts) throw new InputError(texts.bomb);
    return true;
  };
  try {
    const parts = unzipSync(bytes, { filter: isWanted });
    if (Object.values(parts).every(endsAsXml)) return parts;
  } catch (error) {
    if (error instanceof InputError) throw error;
  }
  throw new InputError(texts.damaged);
}

/** What is larger than the archive says is cut off there. */
const endsAsXml = (part: Uint8Array): boolean => />\s*$/.test(decode(part.subarray(-100)));

const decode = (part: Uint8Array | undefined): string => (part ? new TextDecoder().decode(part) : "");

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, i) => bytes[i] === sign);

/** By the first bytes, since the ending of a name says little. */
function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new InputError(texts.empty);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // A locked workbook lies in the same container as one of Excel 97, under a name in UTF-16.
    const isLocked = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPack");
    throw isLocked ? new InputError(texts.locked) : new InputError(texts.kind, { kind: message(kinds.old) });
  }
  const isPdf = startsWith(bytes, 0x25, 0x50, 0x44, 0x46);
  const isText = !bytes.subarray(0, 1000).includes(0);
  throw new InputError(texts.kind, { kind: message(isPdf ? kinds.pdf : isText ? kinds.text : kinds.other) });
}

function kindOfArchive(names: readonly string[]) {
  if (names.includes("xl/workbook.bin")) return message(kinds.binary);
  if (names.includes("content.xml")) return message(kinds.openDocument);
  if (names.some((name) => name.startsWith("Index/"))) return message(kinds.numbers);
  return message(names.includes("word/document.xml") ? kinds.word : kinds.archive);
}

const kinds = {
  pdf: { en: "a PDF", ko: "PDF", zh: "PDF" },
  text: { en: "a text file", ko: "텍스트 파일", zh: "文本文件" },
  old: { en: "a workbook of Excel 97 (.xls)", ko: "Excel 97 통합 문서(.xls)", zh: "Excel 97 工作簿（.xls）" },
  binary: { en: "a binary workbook (.xlsb)", ko: "바이너리 통합 문서(.xlsb)", zh: "二进制工作簿（.xlsb）" },
  openDocument: { en: "an OpenDocument file (.ods)", ko: "OpenDocument 파일(.ods)", zh: "OpenDocument 文件（.ods）" },
  numbers: { en: "a file of Apple Numbers", ko: "Apple Numbers 파일", zh: "Apple Numbers 文件" },
  word: { en: "a Word document", ko: "Word 문서", zh: "Word 文档" },
  archive: { en: "an archive of other files", ko: "다른 파일의 압축 파일", zh: "其他文件的压缩包" },
  other: { en: "a file of another kind", ko: "다른 종류의 파일", zh: "其他类型的文件" },
} satisfies Record<string, Text>;

const texts = {
  empty: { en: "the file is empty", ko: "파일이 비어 있습니다", zh: "文件为空" },
  kind: {
    en: "this is {kind}: ask for the handout saved as Excel Workbook (.xlsx)",
    ko: "{kind}입니다. Excel 통합 문서(.xlsx)로 저장한 과제를 받으세요",
    zh: "这是{kind}：请让学生交另存为 Excel 工作簿（.xlsx）的练习",
  },
  locked: {
    en: "the workbook is locked with a password: ask for it without",
    ko: "암호로 잠긴 통합 문서입니다. 암호 없이 받으세요",
    zh: "工作簿有密码保护：请让学生取消密码后再交",
  },
  macros: {
    en: "the workbook holds macros and is not opened: ask for it saved as Excel Workbook (.xlsx)",
    ko: "매크로가 있어 열지 않았습니다. Excel 통합 문서(.xlsx)로 저장한 것을 받으세요",
    zh: "工作簿含有宏，未打开：请让学生另存为 Excel 工作簿（.xlsx）",
  },
  damaged: {
    en: "the file is damaged or incomplete: ask for it again",
    ko: "파일이 손상되었거나 온전하지 않습니다. 다시 받으세요",
    zh: "文件已损坏或不完整：请重新索取",
  },
  bomb: {
    en: "the file would unpack to far more than any handout holds, and is not opened",
    ko: "풀면 과제보다 훨씬 커지는 파일이라 열지 않았습니다",
    zh: "文件解压后远大于任何练习，未打开",
  },
} satisfies Record<string, Text>;
