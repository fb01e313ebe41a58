import type { ObjectType } from "./object";
import type { RangeTarget } from "./range-target";
export const dataValidationType: ObjectType<RangeTarget> = { name: "DataValidation" };
