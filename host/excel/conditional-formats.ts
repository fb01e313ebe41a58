import type { ObjectType } from "./object";
import type { RangeTarget } from "./range-target";
export const conditionalFormatsType: ObjectType<RangeTarget> = { name: "ConditionalFormatCollection" };
