/** The first script of the page that Excel keeps running: functions must be known before anything else loads. */
import { concepts } from "../../engine/concepts/index";
import { registerCommands } from "../commands/index";
import { solve } from "../solving/index";
import { readValueTypes } from "../workbook/value-types";
import { displayLanguage, registerFunctions } from "./register";

registerFunctions(concepts, { solve, readValueTypes, language: displayLanguage });
registerCommands();
