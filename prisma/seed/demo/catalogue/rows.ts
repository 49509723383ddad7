/** 承诺人, 事项, 目标（单位）, 时限 as MM-DD, 受益对象, 检查方式. */
export type SampleRow = readonly [
  pledger: string,
  matter: string,
  target: string,
  due: string,
  beneficiary: string,
  check: string,
];
