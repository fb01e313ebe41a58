import type { Unit } from "../../../../engine/catalogue/korea-us-china/index";
import type { Text } from "../../../../engine/text";
import type { NumberFormat } from "../palette";

/** How a figure of each unit is written, and the largest value that makes sense where no range is given. */
export const units: Readonly<
  Record<Unit, { readonly label: Text; readonly format: NumberFormat; readonly most: number }>
> = {
  share: { label: { en: "share", ko: "비율", zh: "比例" }, format: "percentTenths", most: 1 },
  "usd-bn": { label: { en: "USD bn", ko: "10억 달러", zh: "十亿美元" }, format: "twoDecimals", most: 1000 },
  "usd-bn-a-year": {
    label: { en: "USD bn a year", ko: "연간 10억 달러", zh: "十亿美元/年" },
    format: "twoDecimals",
    most: 1000,
  },
  gigawatts: { label: { en: "GW", ko: "GW", zh: "吉瓦" }, format: "oneDecimal", most: 100 },
  count: { label: { en: "number", ko: "개수", zh: "数目" }, format: "general", most: 100 },
  scale: { label: { en: "scale", ko: "배율", zh: "倍率" }, format: "twoDecimals", most: 2 },
};
