/** Rows of entities for showing, past the unit of work: making what can be changed takes longer than all the rest. */
import type { EntityClass, EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import type { Question, Row } from './questions.ts';

/** What is written after `select … from <table>`: conditions and order, in names of columns. */
export interface Which {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How rows of an entity are read. */
export interface Reading<T> {
  /** Name of the column that holds a property. */
  column(property: string): string;
  question(which: Which): Question;
  /** Values of the entity's class, with its methods. They are for reading: what is set in them is stored nowhere. */
  values(rows: readonly Row[]): T[];
  /** Columns of a table that a statement calls `alias`, beside those of other tables; all but for some properties. */
  columns(alias: string, properties: Properties<T>): string;
  /** The value in a row that has such columns; it has no other properties. */
  value(row: Row, alias: string, properties: Properties<T>): T;
}

/** Some properties of an entity; null for all. */
export type Properties<T> = readonly (keyof T & string)[] | null;

const readings = new WeakMap<object, Reading<unknown>>();

/** How rows of an entity are read; worked out once. */
export function readingOf<T extends object>(storage: MetadataStorage, entity: EntityClass<T>): Reading<T> {
  const known = readings.get(entity);
  if (known) return known as Reading<T>;
  const made = madeReading(storage.get<T>(entity));
  readings.set(entity, made);
  return made;
}

function madeReading<T extends object>(meta: EntityMetadata<T>): Reading<T> {
  const columns = meta.props.map(({ name, fieldNames: [column = name] }) => ({ name: String(name), column }));
  const names = columns.map(({ name }) => name);
  const list = columns.map(({ name, column }) => `"${column}" as "${name}"`).join(', ');
  const instants = meta.props
    .filter(({ runtimeType }) => runtimeType === 'Date')
    .map(({ name }) => String(name));
  const prototype = methodsOf(meta);
  const chosen = (properties: Properties<T>) =>
    columns.filter(({ name }) => properties === null || properties.includes(name as keyof T & string));
  return {
    column: (property) => columns.find(({ name }) => name === property)?.column ?? property,
    question: ({ text, values }) => ({
      text: `select ${list} from "${meta.tableName}" ${text}`,
      values,
      prototype,
    }),
    values: (rows) => {
      for (const row of rows) {
        for (const name of instants) {
          const value = row[name];
          if (typeof value === 'string') row[name] = new Date(value);
        }
      }
      return rows as unknown as T[];
    },
    columns: (alias, properties) =>
      chosen(properties)
        .map(({ name, column }) => `${alias}."${column}" as "${alias}.${name}"`)
        .join(', '),
    value: (row, alias, properties) => {
      const made = Object.create(prototype);
      for (const name of properties ?? names) {
        const value = row[`${alias}.${name}`];
        made[name] = typeof value === 'string' && instants.includes(name) ? new Date(value) : value;
      }
      return made;
    },
  };
}

/** The methods of a class without what the unit of work hangs on it to notice changes. */
function methodsOf<T>({ class: entity, prototype, properties }: EntityMetadata<T>): object {
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(
    ([name]) => !(name in properties) && !name.startsWith('__') && name !== 'toJSON',
  );
  return Object.defineProperties({}, { ...Object.fromEntries(own), constructor: { value: entity } });
}
