import { Choices } from "@/components/ui/choices";
import { Dialog } from "@/components/ui/dialog";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { addGroupAction, arrangeGroupAction, endGroupAction } from "@/lib/auth/orgs/registers/actions";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { GroupRow, Rollee } from "@/lib/orgs/groups/queries";

type GroupListProps = {
  locale: Locale;
  org: string;
  today: string;
  rows: readonly GroupRow[];
  roll: readonly Rollee[];
  keeps: boolean;
};

/** LIFE-12: the party groups of a branch, each with its head and its members. */
export function GroupList(props: GroupListProps) {
  const { locale, org, rows, keeps } = props;
  const words = loadWords(locale, "registers");
  return (
    <Section title={words("groups")}>
      <p className="mb-2 text-sm text-ink-2">{words("groupsNote")}</p>
      {rows.length === 0 ? <Empty>{words("noGroups")}</Empty> : null}
      <ul className="border-line bg-sheet not-empty:border">
        {rows.map((group) => (
          <li key={group.id} className="border-line px-4 py-3 not-first:border-t">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong className="font-semibold">{group.name}</strong>
              <span>{group.headName ? words("headOf", { name: group.headName }) : words("noHead")}</span>
              <span className="text-sm text-ink-2">{words("members", { count: group.members.length })}</span>
            </p>
            <p className="text-sm text-ink-2">
              {group.endsOn
                ? words("ended", { day: formatFullDay(locale, group.endsOn) })
                : group.members.map(({ name }) => name).join("、")}
            </p>
            {keeps && !group.endsOn ? <GroupMoves {...props} group={group} /> : null}
          </li>
        ))}
      </ul>
      {keeps ? (
        <div className="mt-3">
          <Dialog trigger={words("addGroup")} title={words("addGroup")} closeLabel={close(locale)}>
            <ActionForm action={addGroupAction} words={formWords(locale)} clear>
              <input type="hidden" name="org" value={org} />
              <Field name="name" label={words("name")} required>
                <TextInput />
              </Field>
              <SubmitButton>{words("addGroup")}</SubmitButton>
            </ActionForm>
          </Dialog>
        </div>
      ) : null}
    </Section>
  );
}

const close = (locale: Locale) => loadWords(locale, "common")("buttons.close");

function GroupMoves({ locale, org, today, roll, group }: GroupListProps & { group: GroupRow }) {
  const words = loadWords(locale, "registers");
  const ids = (
    <>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="groupId" value={group.id} />
    </>
  );
  const people = roll.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Dialog trigger={words("arrange")} title={`${words("arrange")} · ${group.name}`} closeLabel={close(locale)}>
        <ActionForm action={arrangeGroupAction} words={formWords(locale)}>
          {ids}
          <Field name="name" label={words("name")} required>
            <TextInput defaultValue={group.name} />
          </Field>
          <Field name="headPersonId" label={words("head")}>
            <Select options={people} placeholder={words("noHead")} defaultValue={group.headPersonId ?? ""} />
          </Field>
          <Field name="members" label={words("groupMembers")} group>
            <div className="max-h-80 overflow-y-auto sm:columns-2">
              <Choices
                type="checkbox"
                name="members"
                options={people}
                chosen={roll.filter(({ groupId }) => groupId === group.id).map(({ id }) => id)}
              />
            </div>
          </Field>
          <SubmitButton>{words("arrange")}</SubmitButton>
        </ActionForm>
      </Dialog>
      <Dialog trigger={words("end")} title={`${words("end")} · ${group.name}`} closeLabel={close(locale)}>
        <ActionForm action={endGroupAction} words={formWords(locale)}>
          {ids}
          <Field name="endsOn" label={words("endsOn")} required>
            <DateInput defaultValue={today} />
          </Field>
          <SubmitButton tone="danger">{words("end")}</SubmitButton>
        </ActionForm>
      </Dialog>
    </div>
  );
}
