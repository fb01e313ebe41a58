import { solve } from "../src/solving/index";
import { officeEnvironment } from "../src/workbook/environment";
import { excelWorkbook } from "../src/workbook/excel-workbook";
import "./styles/index";
import { startPane } from "./start";

const root = document.querySelector<HTMLElement>("#pane")!;
void officeEnvironment().then((environment) => startPane(root, excelWorkbook, solve, environment));
