import { message, say } from "../../engine/text";
import type { WorkbookPort } from "../../src/workbook/port";
import { type Child, element } from "../element";
import type { State } from "../state";
import { strings } from "../strings";
import { disclosure } from "./controls";
import { wordsIn } from "./words";

/** Handing out and marking, for teachers: closed, and its code loaded when it is first opened. */
export function teachingPart(workbook: WorkbookPort): (state: State) => Child {
  let loaded: Promise<ReturnType<typeof import("../teaching/start")["createTeaching"]>> | undefined;
  const load = ({ language }: State) => {
    loaded ??= import(/* webpackChunkName: "teaching" */ "../teaching/start").then(({ createTeaching }) =>
      createTeaching(workbook, language),
    );
    return loaded;
  };
  return (state) =>
    disclosure("teaching", wordsIn(state)("teaching"), false, () => {
      const place = element("div", {});
      load(state).then(
        (teaching) => teaching.draw(place, state.language),
        (error) => {
          loaded = undefined;
          const said = say(message(strings.notLoaded, { said: String(error) }), state.language);
          place.replaceChildren(element("div", { class: "problem", role: "alert" }, element("p", {}, said)));
        },
      );
      return place;
    });
}
