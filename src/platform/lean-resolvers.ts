/** Resolvers without what the builder wraps around them: see `docs/decisions/0012-resolvers-without-wrapping.md`. */
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/** What the builder knows of a method that answers a field, as far as it matters here. */
interface Method {
  readonly target: new () => Record<string, (...given: unknown[]) => unknown>;
  readonly methodName: string;
  readonly schemaName: string;
  readonly params?: readonly Param[];
  readonly middlewares?: readonly unknown[];
}

interface Param {
  readonly kind: string;
  readonly index: number;
  readonly name?: string;
  readonly propertyName?: string | undefined;
  readonly getType?: () => unknown;
}

/** What a resolver is called with. */
interface Call {
  readonly root: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: unknown;
  readonly info: unknown;
}

type Read = (call: Call) => unknown;

/** Fields that are properties are read as properties. Call it before the schema is built. */
export function readPropertiesPlainly(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
}

/** Lets methods that take no input class answer their fields directly. */
export function callMethodsDirectly(schema: GraphQLSchema): void {
  const methods = methodsByField();
  const instances = new Map<Method['target'], InstanceType<Method['target']>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const owners = [type.name, ...type.getInterfaces().map(({ name }) => name)];
    for (const field of Object.values(type.getFields())) {
      const method = owners.map((owner) => methods.get(`${owner}.${field.name}`)).find((each) => each);
      const direct = method && directly(method, instances);
      if (direct && field.resolve) field.resolve = direct;
    }
  }
}

/** Every method that answers a field, by `Type.field`. */
function methodsByField(): Map<string, Method> {
  const { objectTypes, interfaceTypes, fieldResolvers, queries } = getMetadataStorage();
  const names = new Map([...objectTypes, ...interfaceTypes].map(({ target, name }) => [target, name]));
  const ofFields = fieldResolvers.flatMap((method): [string, Method][] => {
    if (method.kind !== 'external') return [];
    const owner = names.get(method.getObjectType?.() as never);
    return [[`${owner}.${method.schemaName}`, method as unknown as Method]];
  });
  const ofQueries = queries.map((method): [string, Method] => [
    `Query.${method.schemaName}`,
    method as unknown as Method,
  ]);
  return new Map([...ofFields, ...ofQueries]);
}

/** Null where the builder does more than hand values over. */
function directly(
  { target, methodName, params = [], middlewares = [] }: Method,
  instances: Map<Method['target'], InstanceType<Method['target']>>,
): GraphQLFieldResolver<unknown, unknown> | null {
  const reads = params.toSorted((one, other) => one.index - other.index).map(readOf);
  if (middlewares.length > 0 || !reads.every((read) => read !== null)) return null;
  const instance = instances.get(target) ?? new target();
  instances.set(target, instance);
  const method = instance[methodName] as (...given: unknown[]) => unknown;
  const [first, second, third] = reads;
  if (!first) return () => method.call(instance);
  if (!second)
    return (root, args, context, info) => method.call(instance, first({ root, args, context, info }));
  return (root, args, context, info) => {
    const call = { root, args, context, info };
    if (!third) return method.call(instance, first(call), second(call));
    return method.apply(
      instance,
      reads.map((read) => read(call)),
    );
  };
}

/** How a value that a method takes is found; null where it would have to become an instance of a class. */
function readOf({ kind, name = '', propertyName, getType }: Param): Read | null {
  if (propertyName) return null;
  if (kind === 'context') return ({ context }) => context;
  if (kind === 'info') return ({ info }) => info;
  const type = getType?.();
  if (kind === 'root') return type === undefined ? ({ root }) => root : null;
  return kind === 'arg' && !isInput(type) ? ({ args }) => args[name] : null;
}

const isInput = (type: unknown): boolean =>
  getMetadataStorage().inputTypes.some(({ target }) => target === type);
