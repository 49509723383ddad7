import { Choices } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { planCloseAction, planMergeAction, planMoveAction, planSplitAction } from "@/lib/auth/orgs/changes/actions";
import { loadWords } from "@/lib/i18n/words";
import { type ChangeFormProps, ChangeFrame } from "./change-forms";

/** Typed by name, short name or code; the neighbours are offered while typing. */
function OtherOrg({ name, label, hint, required = true, ...props }: ChangeFormProps & Other) {
  const list = `nearby-${name}`;
  return (
    <>
      <Field
        name={name}
        label={label}
        hint={hint ?? loadWords(props.locale, "tree")("fields.parentHint")}
        required={required}
      >
        <TextInput defaultValue={props.kept[name]} list={list} autoComplete="off" />
      </Field>
      <datalist id={list}>
        {props.nearby.map(({ code, name: known }) => (
          <option key={code} value={known} />
        ))}
      </datalist>
    </>
  );
}
type Other = { name: "parent" | "successor"; label: string; hint?: string; required?: boolean };

export function MoveForm(props: ChangeFormProps) {
  return (
    <ChangeFrame {...props} action={planMoveAction}>
      <OtherOrg {...props} name="parent" label={loadWords(props.locale, "tree")("fields.newParent")} />
    </ChangeFrame>
  );
}

export function MergeForm(props: ChangeFormProps) {
  return (
    <ChangeFrame {...props} action={planMergeAction}>
      <OtherOrg {...props} name="successor" label={loadWords(props.locale, "tree")("fields.successor")} />
    </ChangeFrame>
  );
}

export function CloseForm(props: ChangeFormProps) {
  const words = loadWords(props.locale, "tree");
  return (
    <ChangeFrame {...props} action={planCloseAction}>
      <OtherOrg
        {...props}
        name="successor"
        label={words("fields.closeSuccessor")}
        hint={words("fields.closeSuccessorHint")}
        required={false}
      />
    </ChangeFrame>
  );
}

export function SplitForm(props: ChangeFormProps) {
  const words = loadWords(props.locale, "tree");
  const { kept, parts } = props;
  return (
    <ChangeFrame {...props} action={planSplitAction}>
      <Field name="name" label={words("fields.newName")} required>
        <TextInput defaultValue={kept.name} autoComplete="off" />
      </Field>
      <Field name="shortName" label={words("fields.newShortName")} hint={words("fields.shortNameHint")} required>
        <TextInput defaultValue={kept.shortName} autoComplete="off" />
      </Field>
      <Field name="code" label={words("fields.code")} hint={words("fields.codeHint")}>
        <TextInput defaultValue={kept.code} autoCapitalize="none" spellCheck={false} className="max-w-48" />
      </Field>
      {(["members", "lowerOrgs"] as const).map((name) => {
        const options = parts.filter(({ lower }) => lower === (name === "lowerOrgs"));
        return options.length === 0 ? null : (
          <Field key={name} name={name} label={words(`fields.${name}`)} group>
            <div className="max-h-96 overflow-y-auto sm:columns-2">
              <Choices
                type="checkbox"
                name={name}
                options={options.map(({ id, name: label }) => ({ value: id, label }))}
                chosen={[kept[name] ?? []].flat()}
              />
            </div>
          </Field>
        );
      })}
    </ChangeFrame>
  );
}
