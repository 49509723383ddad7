import { DialogForm } from "@/components/pledges/dialog-form";
import { Field } from "@/components/ui/field";
import { Checkbox, DateInput, Select, TextInput } from "@/components/ui/inputs";
import {
  arrangeMemberAction,
  confirmMemberAction,
  endMembershipAction,
  extendProbationAction,
} from "@/lib/auth/memberships/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Places } from "@/lib/people/memberships/queries";
import { endKinds } from "@/lib/people/memberships/schema";
import type { HeldMembership } from "@/lib/people/queries";

type Place = { locale: Locale; org: string; today: string; personId: string };

/** 转正 and 延长预备期, for a probationary member. */
export function ProbationForms({ locale, org, today, personId }: Place) {
  const words = loadWords(locale, "rolls");
  const hidden = { org, personId };
  return (
    <>
      <DialogForm
        locale={locale}
        action={confirmMemberAction}
        hidden={hidden}
        trigger={words("member.confirm")}
        tone="primary"
        title={words("member.confirm")}
        note={words("member.confirmNote")}
        submit={words("member.confirm")}
      >
        <Dated locale={locale} name="fullOn" label={words("member.fullOn")} today={today} />
      </DialogForm>
      <DialogForm
        locale={locale}
        action={extendProbationAction}
        hidden={hidden}
        trigger={words("member.extend")}
        title={words("member.extend")}
        note={words("member.extendNote")}
        submit={words("member.extend")}
      >
        <Dated locale={locale} name="until" label={words("member.until")} />
      </DialogForm>
    </>
  );
}

export function EndMembershipForm({ locale, org, today, personId }: Place) {
  const words = loadWords(locale, "rolls");
  const options = endKinds.map((kind) => ({ value: kind, label: words(`member.ends.${kind}`) }));
  return (
    <DialogForm
      locale={locale}
      action={endMembershipAction}
      hidden={{ org, personId }}
      trigger={words("member.end")}
      title={words("member.end")}
      note={words("member.endNote")}
      submit={words("member.end")}
    >
      <Field name="kind" label={words("member.endKind")} required>
        <Select options={options} placeholder={loadWords(locale, "common")("forms.choose")} />
      </Field>
      <Dated locale={locale} name="endsOn" label={words("member.endsOn")} today={today} />
    </DialogForm>
  );
}

function Dated({ locale, name, label, today }: { locale: Locale; name: string; label: string; today?: string }) {
  return (
    <>
      <Field name={name} label={label} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="document" label={loadWords(locale, "rolls")("member.document")} required>
        <TextInput autoComplete="off" />
      </Field>
    </>
  );
}

export function ArrangeForm({
  locale,
  org,
  personId,
  held,
  places,
}: Omit<Place, "today"> & { held: HeldMembership; places: Places }) {
  const [words, people] = [loadWords(locale, "rolls"), loadWords(locale, "people")];
  const choice = (rows: Places["units"]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  const none = people("person.none");
  return (
    <DialogForm
      locale={locale}
      action={arrangeMemberAction}
      hidden={{ org, personId }}
      trigger={words("member.arrange")}
      title={words("member.arrange")}
      submit={words("member.arrange")}
    >
      <datalist id="roll-names">
        {places.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field name="post" label={people("fields.post")}>
        <TextInput defaultValue={held.post} />
      </Field>
      {places.units.length > 0 ? (
        <Field name="unitId" label={words("member.unit")}>
          <Select options={choice(places.units)} placeholder={none} defaultValue={held.unitId ?? ""} />
        </Field>
      ) : null}
      {places.groups.length > 0 ? (
        <Field name="groupId" label={words("member.group")}>
          <Select options={choice(places.groups)} placeholder={none} defaultValue={held.groupId ?? ""} />
        </Field>
      ) : null}
      <Field name="manager" label={words("member.manager")} hint={words("member.managerHint")}>
        <TextInput list="roll-names" autoComplete="off" defaultValue={held.manager ?? ""} />
      </Field>
      <Field name="contact" label={words("member.contact")} hint={words("member.contactHint")}>
        <TextInput list="roll-names" autoComplete="off" defaultValue={held.contact ?? ""} />
      </Field>
      <Checkbox name="nameHidden" label={words("member.nameHidden")} defaultChecked={held.nameHidden} />
      <p className="mb-4 text-sm text-ink-2">{words("member.nameHiddenNote")}</p>
    </DialogForm>
  );
}
