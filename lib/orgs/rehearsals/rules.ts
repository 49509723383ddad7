import type { DutyKind } from "@/lib/kernel/actor";

/** How an org of a rehearsal is told from all others, wherever its row has been read. */
export const isRehearsal = (org: { publication: string } | null | undefined): boolean =>
  org?.publication === "REHEARSAL";

/** ABOVE: the superior · HERE: the organisation itself · BRANCH: where members belong, the same where it is a branch. */
type Place = "ABOVE" | "HERE" | "BRANCH";
type Player = {
  name: string;
  initials: string;
  place: Place;
  kind: DutyKind | "";
  title: string;
  post: string;
  leadingCadre: boolean;
  retired: boolean;
  noPost: boolean;
};

const ordinary = { kind: "", title: "", leadingCadre: false, retired: false, noPost: false } as const;

/** Invented people for every part of a year; eight of them are members, so that an evaluation has enough of them (INV-10). */
export const cast: readonly Player[] = [
  { ...ordinary, name: "演练上级书记", initials: "ylsjsj", place: "ABOVE", kind: "SECRETARY", title: "书记", post: "" },
  {
    ...{ ...ordinary, name: "演练上级纪检", initials: "ylsjjj", place: "ABOVE", kind: "DISCIPLINE_HEAD" },
    ...{ title: "纪检负责人", post: "" },
  },
  {
    ...{ ...ordinary, name: "演练书记", initials: "ylsj", place: "HERE", kind: "SECRETARY", title: "书记" },
    ...{ post: "负责人", leadingCadre: true },
  },
  {
    ...{ ...ordinary, name: "演练组织委员", initials: "ylzzwy", place: "HERE", kind: "COMMITTEE_MEMBER" },
    ...{ title: "组织委员", post: "综合岗" },
  },
  {
    ...{ ...ordinary, name: "演练副书记", initials: "ylfsj", place: "BRANCH", kind: "DEPUTY_SECRETARY" },
    ...{ title: "副书记", post: "业务岗" },
  },
  { ...ordinary, name: "演练党员甲", initials: "yldyj", place: "BRANCH", post: "窗口岗" },
  { ...ordinary, name: "演练党员乙", initials: "yldyy", place: "BRANCH", post: "业务岗" },
  { ...ordinary, name: "演练党员丙", initials: "yldyb", place: "BRANCH", post: "业务岗" },
  { ...ordinary, name: "演练无职党员", initials: "ylwzdy", place: "BRANCH", post: "", noPost: true },
  { ...ordinary, name: "演练离退休党员", initials: "ylltxdy", place: "BRANCH", post: "", retired: true },
];
