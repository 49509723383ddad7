import "server-only";
import { sql } from "@/lib/kernel/sql";
import type { Scope } from "@/lib/kernel/work";
import type { AwardKind } from "./rules";

export type OwnKind = AwardKind & { id: string; issuerName: string };

/** 表彰项目 of the org acted in. */
export function listKinds(scope: Scope): Promise<OwnKind[]> {
  return scope.rows<OwnKind>(sql`
    select id, name, subject_kind as "subjectKind", rotating, issuer_name as "issuerName"
      from award_type where org_id = ${scope.orgId}::uuid order by position, name limit 50`);
}
