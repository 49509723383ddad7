/** What the campaign's papers name themselves (三难, 四乱) and the bad ways of working most often found (SYS-79). */
export const usualProblems: readonly (readonly [family: string, ...names: string[]])[] = [
  ["三难", "门难进", "脸难看", "事难办"],
  ["四乱", "乱收费", "乱罚款", "乱摊派", "乱检查"],
  ["庸懒散", "推诿拖延", "效率低下", "纪律松散"],
  ["形式主义", "台账不实", "文字雷同", "只公开不兑现"],
  ["服务群众", "办事不便", "答复不及时", "政策解释不一"],
];
