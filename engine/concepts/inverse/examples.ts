import type { Example } from "../define";
import { elmira, prisonersDilemma } from "../stability/examples";

export const examples: readonly Example[] = [
  {
    title: {
      en: "What would make Elmira's third state sequentially stable",
      ko: "엘마이라의 셋째 상태를 순차적으로 안정시키는 것",
      zh: "怎样使埃尔迈拉的第三个状态序贯稳定",
    },
    arguments: { ...elmira, state: [["NNYNN"]], stability: [["seq"]] },
    result: [
      [
        "For NNYNN to be stable (sequential), Uniroyal must change",
        "Stable now",
        "States to lower",
        "No better than the state",
      ],
      ["Ministry", true, 0, ""],
      ["Uniroyal", false, 1, "Abandon"],
      ["Local government", true, 0, ""],
    ],
  },
  {
    title: {
      en: "What would make silence stable without foresight",
      ko: "내다보지 않아도 침묵이 안정되려면",
      zh: "怎样使沉默在无预见时也稳定",
    },
    arguments: { ...prisonersDilemma, state: [["Both silent"]] },
    result: [
      [
        "For Both silent to be stable (Nash), Ann, Bob must change",
        "Stable now",
        "States to lower",
        "No better than the state",
      ],
      ["Ann", false, 1, "Ann confesses"],
      ["Bob", false, 1, "Bob confesses"],
    ],
  },
];
