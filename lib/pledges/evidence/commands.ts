import "server-only";
import { keepAttachment } from "@/lib/kernel/attachments";
import { newId } from "@/lib/kernel/ids";
import type { Work } from "@/lib/kernel/work";
import type { ItemRow } from "../items/queries";

/** Evidence of an item: words, and a picture or a PDF where there is one. */
export async function keepEvidence(work: Work, item: ItemRow, description: string, file?: File): Promise<void> {
  await work.db.pledgeEvidence.create({
    data: {
      orgId: item.orgId,
      id: newId(),
      itemId: item.id,
      description,
      ...(await keepAttachment(file)),
      addedByPersonId: work.actor.personId,
      addedAt: work.now,
    },
  });
}
