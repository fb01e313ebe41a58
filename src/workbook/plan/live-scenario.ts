/** What writes the scenario into the open workbook, as one part that is loaded only when it is asked for. */
export { koreaUsChinaWorkbook } from "./korea-us-china/index";
export { writeLive } from "./live";
