import { type Message, message, type Text } from "../../text";
import type { Solution } from "../solution";
import type { Equilibrium } from "./equilibrium";
import type { Find } from "./methods";
import { accessibleMethods } from "./two-player/accessible";

/** The claim for each guarantee; `pure` when only pure equilibria were looked for. */
export function verdict(solution: Solution<Equilibrium>, find: Find): Message {
  const { found, guarantee, arithmetic } = solution;
  const components = new Set(found.map(({ component }) => component)).size;
  const values = { count: found.length, arithmetic: message(arithmetics[arithmetic]), components };
  const one = found.length === 1;
  const allPure = find === "pure" && guarantee === "all";
  if (found.length === 0) return message(allPure ? verdicts.noPure : verdicts.none);
  if (allPure) return message(one ? verdicts.onePure : verdicts.pure, values);
  if (guarantee === "some" && isAccessible(solution)) return message(verdicts.accessible, values);
  return message(one && guarantee === "all" ? verdicts.unique : verdicts[guarantee], values);
}

/** A list of the equilibria that Lemke–Howson paths reach, gone through to its end. */
const isAccessible = ({ method, stopped }: Solution<Equilibrium>): boolean =>
  stopped === "finished" && accessibleMethods.some(({ id }) => id === method);

const arithmetics = {
  exact: { en: "exact", ko: "정확", zh: "精确" },
  certified: { en: "certified", ko: "검증됨", zh: "已验证" },
  float: { en: "floating point", ko: "부동소수점", zh: "浮点" },
} satisfies Record<string, Text>;

const verdicts = {
  all: {
    en: "Nash: all {count}, {arithmetic}",
    ko: "내시: 전체 {count}개, {arithmetic}",
    zh: "纳什：全部 {count} 个，{arithmetic}",
  },
  unique: { en: "Nash: unique, {arithmetic}", ko: "내시: 유일, {arithmetic}", zh: "纳什：唯一，{arithmetic}" },
  extreme: {
    en: "Nash: all {count} extreme points, {arithmetic}; components: {components}",
    ko: "내시: 극점 {count}개 전체, {arithmetic}; 연결 성분 {components}개",
    zh: "纳什：全部 {count} 个极点，{arithmetic}；连通分支 {components} 个",
  },
  some: {
    en: "Nash: {count} found, list not proven complete",
    ko: "내시: {count}개 발견, 목록의 완전성은 증명되지 않음",
    zh: "纳什：找到 {count} 个，清单未证明完整",
  },
  accessible: {
    en: "Nash: {count} accessible, {arithmetic}; others may exist",
    ko: "내시: 접근 가능한 균형 {count}개, {arithmetic}; 다른 균형이 있을 수 있음",
    zh: "纳什：可达均衡 {count} 个，{arithmetic}；可能另有其他",
  },
  one: { en: "Nash: one, {arithmetic}", ko: "내시: 하나, {arithmetic}", zh: "纳什：一个，{arithmetic}" },
  approximate: { en: "Nash: {count}, approximate", ko: "내시: {count}개, 근사", zh: "纳什：{count} 个，近似" },
  pure: { en: "Nash: all {count} pure", ko: "내시: 순수 균형 전체 {count}개", zh: "纳什：全部 {count} 个纯策略均衡" },
  onePure: { en: "Nash: one pure, no other pure", ko: "내시: 순수 균형 하나뿐", zh: "纳什：只有一个纯策略均衡" },
  noPure: { en: "Nash: no pure equilibrium", ko: "내시: 순수 균형 없음", zh: "纳什：无纯策略均衡" },
  none: { en: "Nash: none found", ko: "내시: 찾지 못함", zh: "纳什：未找到" },
} satisfies Record<string, Text>;
