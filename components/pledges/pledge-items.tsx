import { LinkButton } from "@/components/ui/button";
import { ButtonRow } from "@/components/ui/button-row";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";
import type { NearCopy as Copy } from "@/lib/pledges/copies/queries";
import type { ExtensionRow } from "@/lib/pledges/extensions/queries";
import type { ItemWithLife } from "@/lib/pledges/items/queries";
import { isWithAuthor } from "@/lib/pledges/lifecycle";
import { isExaminer, mayWrite } from "@/lib/pledges/policy";
import type { PledgeRow } from "@/lib/pledges/queries";
import { Extensions } from "./extensions";
import { ItemArticle } from "./item-article";
import { ItemHints } from "./item-hints";
import { ItemMoves } from "./item-moves";
import { NearCopy } from "./near-copy";
import { ProposeChange } from "./proposal-moves";

type PledgeItemsProps = {
  locale: Locale;
  org: string;
  pledge: PledgeRow;
  items: readonly ItemWithLife[];
  extensions: readonly ExtensionRow[];
  copies: readonly Copy[];
  actor: Actor;
  today: Day;
};

export function PledgeItems({ locale, org, pledge, items, extensions, copies, actor, today }: PledgeItemsProps) {
  const words = loadWords(locale, "pledges");
  const draft = isWithAuthor(pledge);
  const writes = draft && mayWrite(actor, pledge);
  const examines = pledge.state === "RAISED" && isExaminer(actor, pledge) === true;
  const path = `/o/${org}/pledges/${pledge.id}/items`;
  return (
    <Section title={words("detail.items", { count: items.length })}>
      {items.length === 0 ? <Empty>{words("detail.noItems")}</Empty> : null}
      {items.map((item) => (
        <ItemArticle key={item.id} locale={locale} org={org} item={item} today={today}>
          {pledge.state === "PUBLISHED" ? null : (
            <ItemHints locale={locale} draft={item} lenient={isLenient(pledge)} today={today} />
          )}
          <NearCopy locale={locale} copy={copies.find(({ itemId }) => itemId === item.id)} />
          {writes ? (
            <ButtonRow>
              <LinkButton href={`${path}?item=${item.id}`}>{words("actions.editItem")}</LinkButton>
            </ButtonRow>
          ) : null}
          {examines ? (
            <ButtonRow>
              <ProposeChange locale={locale} pledge={pledge} item={item} />
            </ButtonRow>
          ) : null}
          <Extensions
            locale={locale}
            actor={actor}
            extensions={extensions.filter(({ itemId }) => itemId === item.id)}
          />
          <ItemMoves
            locale={locale}
            actor={actor}
            item={item}
            today={today}
            asked={extensions.some(({ itemId, state }) => itemId === item.id && state === "ASKED")}
          />
        </ItemArticle>
      ))}
      {writes ? (
        <ButtonRow>
          <LinkButton href={path} tone={items.length === 0 ? "primary" : "plain"}>
            {words("actions.addItem")}
          </LinkButton>
        </ButtonRow>
      ) : null}
    </Section>
  );
}

/** Of oral pledges and retired members only the matter and how often is asked. */
export const isLenient = ({ form, oralAllowed }: PledgeRow): boolean => form === "ORAL" || oralAllowed;
