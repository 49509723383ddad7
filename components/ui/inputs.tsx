"use client";
import type { ComponentProps } from "react";
import { type Choice, Choices } from "./choices";
import { controlClass } from "./control-class";
import { useField, useForm } from "./form-context";

/** The attributes every control takes from its field. */
function useControl(name: string | undefined) {
  const { name: known, field, restored } = useField(name);
  return {
    restored,
    attributes: {
      name: known,
      id: field?.id,
      required: field?.required,
      "aria-describedby": field?.describedBy,
      "aria-invalid": field?.message ? true : undefined,
    },
  };
}

export function TextInput({ name, defaultValue, className = "", ...rest }: ComponentProps<"input">) {
  const { attributes, restored } = useControl(name);
  return (
    <input
      {...attributes}
      defaultValue={rest.type === "password" ? undefined : (restored ?? defaultValue)}
      className={`${controlClass} w-full ${className}`}
      {...rest}
    />
  );
}

export function NumberInput(props: ComponentProps<"input">) {
  // Not type=number: a wheel turn changes it, and full-width digits typed by an input method vanish.
  return <TextInput inputMode="decimal" autoComplete="off" className="max-w-48 text-right" {...props} />;
}

export function DateInput(props: ComponentProps<"input">) {
  return <TextInput type="date" className="max-w-56" {...props} />;
}

export function TextArea({ name, defaultValue, rows = 4, className = "", ...rest }: ComponentProps<"textarea">) {
  const { attributes, restored } = useControl(name);
  return (
    <textarea
      {...attributes}
      rows={rows}
      defaultValue={restored ?? defaultValue}
      className={`${controlClass} w-full leading-relaxed ${className}`}
      {...rest}
    />
  );
}

type SelectProps = ComponentProps<"select"> & { options: readonly Choice[]; placeholder?: string };

export function Select({ name, defaultValue, options, placeholder, className = "", ...rest }: SelectProps) {
  const { attributes, restored } = useControl(name);
  return (
    <select
      {...attributes}
      defaultValue={restored ?? defaultValue}
      className={`${controlClass} w-full ${className}`}
      {...rest}
    >
      {placeholder ? <option value="">{placeholder}</option> : null}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

type CheckboxProps = ComponentProps<"input"> & { label: string };

export function Checkbox({ name, label, value = "on", defaultChecked, ...rest }: CheckboxProps) {
  const { attributes, restored } = useControl(name);
  // A form that came back without this name came back with the box empty.
  const answered = Object.keys(useForm().values).length > 0;
  return (
    <label className="flex min-h-target items-center gap-3">
      <input
        type="checkbox"
        {...attributes}
        value={value}
        defaultChecked={answered ? restored === value : defaultChecked}
        {...rest}
      />
      <span>{label}</span>
    </label>
  );
}

type ChoiceGroupProps = {
  name?: string;
  options: readonly Choice[];
  defaultValue?: string;
};

/** Inside a `Field` with `group`, which gives the legend. */
export function RadioGroup({ name, options, defaultValue }: ChoiceGroupProps) {
  const { name: known, field, restored } = useField(name);
  const chosen = restored ?? defaultValue;
  return (
    <Choices
      type="radio"
      name={known}
      options={options}
      chosen={chosen === undefined ? [] : [chosen]}
      required={field?.required}
      invalid={Boolean(field?.message)}
    />
  );
}
