/**
 * Carries out the batches that office.js sends (ProcessQuery): object paths, actions, object arguments, null objects,
 * kept references, and errors with the number of the action. Knows nothing of workbooks: objects describe themselves.
 * The protocol is the one observed between the library and Excel on the web.
 */

/** An error that the host answers an action with; the library makes a `RichApi.Error` of it. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string = code, status = 400) {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.status = status;
  }
}

export const notFound = (): HostError =>
  new HostError('ItemNotFound', 'The requested resource does not exist.', 404);
export const badArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message);
export const accessDenied = (message = 'You cannot perform the requested operation.'): HostError =>
  new HostError('AccessDenied', message, 403);

/** What methods ending in `OrNullObject` give where there is nothing. */
class NullObject {
  readonly isNull = true;
}
export const NULL = new NullObject();

export interface Property {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** What an object offers, by the names of the protocol (PascalCase). */
export interface Members {
  readonly properties?: Readonly<Record<string, Property>>;
  /** Other objects that hang on it. */
  readonly objects?: Readonly<Record<string, () => HostObject | NullObject>>;
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** Of a collection: one by its key, and all. */
  readonly item?: (key: unknown) => HostObject;
  readonly items?: () => readonly HostObject[];
  /** Stays the same while the object lives; under another name than `Id` where it is a pair. */
  readonly id?: readonly [name: string, value: string];
  /** Given out by reference: the library asks for it again by a number of ours. */
  readonly byReference?: boolean;
}

export abstract class HostObject {
  /** Name of the type as in the documentation, for the list of what is unknown. */
  abstract readonly type: string;
  abstract members(): Members;
  private known: Members | null = null;

  get api(): Members {
    this.known ??= this.members();
    return this.known;
  }
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Reply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

const enum_ = <T extends Readonly<Record<string, number>>>(values: T): T => values;
const PATH = enum_({ root: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 });
const ACTION = enum_({
  ...{ instantiate: 1, query: 2, method: 3, set: 4, trace: 5, unchanged: 6, queryAsJson: 7, update: 9 },
});

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

interface Run {
  readonly paths: Batch['ObjectPaths'];
  readonly found: Map<number, HostObject | NullObject>;
  readonly results: { ActionId: number; Value: unknown }[];
  readonly traces: number[];
}

export class Engine {
  private readonly root: HostObject;
  private readonly references = new Map<string, HostObject>();
  private readonly numbers = new Map<HostObject, string>();
  private lastReference = 0;
  /** Members that were asked for and that the simulation does not have, with how often. A run with any has failed. */
  readonly unknown = new Map<string, number>();

  constructor(root: HostObject) {
    this.root = root;
  }

  /** Actions in front of a failing one are carried out and stay so: a batch is no transaction. */
  execute({ Actions, ObjectPaths }: Batch): Reply {
    const run: Run = { paths: ObjectPaths, found: new Map(), results: [], traces: [] };
    for (const [index, action] of Actions.entries()) {
      try {
        this.act(action, run);
      } catch (error) {
        const { code, message, status } =
          error instanceof HostError ? error : new HostError('GeneralException', String(error), 500);
        return {
          ...{ Results: run.results, TraceIds: run.traces },
          Error: { Code: code, Message: message, Location: '', HttpStatusCode: status, ActionIndex: index },
        };
      }
    }
    return { Results: run.results, TraceIds: run.traces };
  }

  private act(action: Action, run: Run): void {
    const give = (Value: unknown): void => {
      run.results.push({ ActionId: action.Id, Value });
    };
    const target = (): HostObject | NullObject => this.resolve(action.ObjectPathId, run);
    switch (action.ActionType) {
      case ACTION.instantiate:
        give(this.identity(target()));
        return;
      case ACTION.query:
        give(this.query(target(), action.QueryInfo));
        return;
      case ACTION.queryAsJson:
        give(
          target() instanceof NullObject ? { _IsNull: true } : asJson(this.query(target(), action.QueryInfo)),
        );
        return;
      case ACTION.method: {
        if (target() instanceof NullObject) {
          give({ _IsNull: true });
          return;
        }
        const value = this.call(target(), action.Name, this.argumentsOf(action.ArgumentInfo, run));
        give(
          value instanceof HostObject || value instanceof NullObject ? this.identity(value) : (value ?? null),
        );
        return;
      }
      case ACTION.set:
        this.set(target(), action.Name, this.argumentsOf(action.ArgumentInfo, run)[0]);
        give(null);
        return;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.set(target(), pascal(name), value);
        give(null);
        return;
      case ACTION.trace:
        run.traces.push(action.Id);
        give(null);
        return;
      case ACTION.unchanged:
        give(null);
        return;
      default:
        throw this.missing('action', String(action.ActionType));
    }
  }

  private resolve(id: number, run: Run): HostObject | NullObject {
    const known = run.found.get(id);
    if (known) return known;
    const path = run.paths[id];
    if (!path) throw new HostError('InvalidObjectPath', `object path ${String(id)}`);
    const value = this.follow(path, run);
    run.found.set(id, value);
    return value;
  }

  private follow(path: ObjectPath, run: Run): HostObject | NullObject {
    if (path.ObjectPathType === PATH.root) return this.root;
    if (path.ObjectPathType === PATH.nothing) return NULL;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.references.get(path.Name);
      if (!kept) throw new HostError('InvalidReference', 'The object reference is no longer valid.');
      return kept;
    }
    if (path.ObjectPathType === PATH.create) throw this.missing('new', path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0, run);
    if (parent instanceof NullObject) return NULL;
    const args = this.argumentsOf(path.ArgumentInfo, run);
    if (path.ObjectPathType === PATH.property) {
      const object = parent.api.objects?.[path.Name];
      if (!object) throw this.missing(parent.type, path.Name);
      return object();
    }
    if (path.ObjectPathType === PATH.indexer) {
      if (!parent.api.item) throw this.missing(parent.type, 'item');
      return parent.api.item(args[0]);
    }
    const value = this.call(parent, path.Name, args);
    if (value instanceof HostObject || value instanceof NullObject) return value;
    throw this.missing(parent.type, `${path.Name} (object)`);
  }

  private argumentsOf(info: ArgumentInfo | undefined, run: Run): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      return id ? this.resolve(id, run) : value;
    });
  }

  private call(target: HostObject | NullObject, name: string, args: readonly unknown[]): unknown {
    if (target instanceof NullObject) return NULL;
    if (name === '_KeepReference') return void this.keep(target);
    if (name === '_RemoveReference') return void this.forget(String(args[0]));
    // Which events are wanted; they are all told.
    if (name === '_ValidateArraySize' || /^_(?:Unr|R)egister/.test(name)) return undefined;
    const method = target.api.methods?.[name];
    if (!method) throw this.missing(target.type, name);
    return method(...args);
  }

  private set(target: HostObject | NullObject, name: string, value: unknown): void {
    if (target instanceof NullObject) throw notFound();
    const inner = target.api.objects?.[name];
    if (inner && typeof value === 'object' && value !== null) {
      for (const [key, own] of Object.entries(value)) this.set(inner(), pascal(key), own);
      return;
    }
    const property = target.api.properties?.[name];
    if (!property?.set) throw this.missing(target.type, `${name}=`);
    property.set(value);
  }

  private keep(object: HostObject): string {
    const known = this.numbers.get(object);
    if (known !== undefined) return known;
    const reference = `{${String(++this.lastReference)}}`;
    this.numbers.set(object, reference);
    this.references.set(reference, object);
    return reference;
  }

  private forget(reference: string): void {
    const object = this.references.get(reference);
    if (object) this.numbers.delete(object);
    this.references.delete(reference);
  }

  /** References that the library has not given back. */
  get kept(): number {
    return this.references.size;
  }

  private identity(object: HostObject | NullObject): Readonly<Record<string, unknown>> | null {
    if (object instanceof NullObject) return null;
    const { id, byReference } = object.api;
    return { ...(id && { [id[0]]: id[1] }), ...(byReference && { _ReferenceId: this.keep(object) }) };
  }

  private query(
    object: HostObject | NullObject,
    query: Query = {},
  ): Readonly<Record<string, unknown>> | null {
    if (object instanceof NullObject) return null;
    const select = query.Select?.length ? query.Select : null;
    const { items } = object.api;
    if (!items) return { ...this.identity(object), ...this.shape(object, select, query.Expand) };
    const from = query.Skip ?? 0;
    const list = items().slice(from, query.Top ? from + query.Top : undefined);
    const own = select?.filter((name) => name !== 'items' && name !== 'items/*');
    return {
      _Items: list.map((item) => ({
        ...this.identity(item),
        ...this.shape(item, own?.length ? own : null, query.Expand),
      })),
    };
  }

  private shape(
    object: HostObject,
    select: readonly string[] | null,
    expand: readonly string[] = [],
  ): Readonly<Record<string, unknown>> {
    const { properties = {}, objects = {} } = object.api;
    const out: Record<string, unknown> = {};
    const all = (): void => {
      for (const [name, { get }] of Object.entries(properties)) if (get) out[name] = get();
    };
    const deeper = new Map<string, string[]>();
    if (!select) all();
    for (const path of select ?? []) {
      const [head = '', ...rest] = path.replace(/^items\//, '').split(/[/.]/);
      const name = pascal(head);
      const get = properties[name]?.get;
      if (head === '*') all();
      else if (get) out[name] = get();
      else if (objects[name])
        deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length ? [rest.join('/')] : [])]);
      else throw this.missing(object.type, name);
    }
    for (const name of expand) deeper.set(pascal(name), []);
    for (const [name, own] of deeper) {
      const inner = objects[name];
      if (inner) out[name] = this.query(inner(), { Select: own });
    }
    return out;
  }

  private missing(type: string, member: string): HostError {
    const name = `${type}.${member}`;
    this.unknown.set(name, (this.unknown.get(name) ?? 0) + 1);
    return new HostError('ApiNotFound', `The simulated Excel has no ${name}.`, 404);
  }
}

/** The answer to a query for plain JSON. */
function asJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJson);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key === '_Items' ? 'items' : key.startsWith('_') ? key : camel(key),
      asJson(own),
    ]),
  );
}
