import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 879:
/***/ ((__unused_webpack_module, exports) => {



const BACKSLASH = '\\'
const DQUOT = '"'
const LBRACE = '{'
const RBRACE = '}'
const LBRACKET = '['
const EQUALS = '='
const COMMA = ','

/** When the raw value is this, it means a literal `null` */
const NULL_STRING = 'NULL'

/**
 * Parses an array according to
 * https://www.postgresql.org/docs/17/arrays.html#ARRAYS-IO
 *
 * Trusts the data (mostly), so only hook up to trusted Postgres servers.
 */
function makeParseArrayWithTransform (transform) {
  const haveTransform = transform != null
  return function parseArray (str) {
    const rbraceIndex = str.length - 1
    if (rbraceIndex === 1) {
      return []
    }
    if (str[rbraceIndex] !== RBRACE) {
      throw new Error('Invalid array text - must end with }')
    }

    // If starts with `[`, it is specifying the index boundas. Skip past first `=`.
    let position = 0
    if (str[position] === LBRACKET) {
      position = str.indexOf(EQUALS) + 1
    }

    if (str[position++] !== LBRACE) {
      throw new Error('Invalid array text - must start with {')
    }
    const output = []
    let current = output
    const stack = []

    let currentStringStart = position
    let currentString = ''
    let expectValue = true

    for (; position < rbraceIndex; ++position) {
      let char = str[position]
      // > The array output routine will put double quotes around element values if
      // > they are empty strings, contain curly braces, delimiter characters, double
      // > quotes, backslashes, or white space, or match the word NULL. Double quotes
      // > and backslashes embedded in element values will be backslash-escaped.
      if (char === DQUOT) {
        // It's escaped
        currentStringStart = ++position
        let dquot = str.indexOf(DQUOT, currentStringStart)
        let backSlash = str.indexOf(BACKSLASH, currentStringStart)
        while (backSlash !== -1 && backSlash < dquot) {
          position = backSlash
          const part = str.slice(currentStringStart, position)
          currentString += part
          currentStringStart = ++position
          if (dquot === position++) {
            // This was an escaped doublequote; find the next one!
            dquot = str.indexOf(DQUOT, position)
          }
          // Either way, find the next backslash
          backSlash = str.indexOf(BACKSLASH, position)
        }
        position = dquot
        const part = str.slice(currentStringStart, position)
        currentString += part
        current.push(haveTransform ? transform(currentString) : currentString)
        currentString = ''
        expectValue = false
      } else if (char === LBRACE) {
        const newArray = []
        current.push(newArray)
        stack.push(current)
        current = newArray
        currentStringStart = position + 1
        expectValue = true
      } else if (char === COMMA) {
        expectValue = true
      } else if (char === RBRACE) {
        expectValue = false
        const arr = stack.pop()
        if (arr === undefined) {
          throw new Error("Invalid array text - too many '}'")
        }
        current = arr
      } else if (expectValue) {
        currentStringStart = position
        while (
          (char = str[position]) !== COMMA &&
          char !== RBRACE &&
          position < rbraceIndex
        ) {
          ++position
        }
        const part = str.slice(currentStringStart, position--)
        current.push(
          part === NULL_STRING ? null : haveTransform ? transform(part) : part
        )
        expectValue = false
      } else {
        throw new Error('Was expecting delimeter')
      }
    }

    return output
  }
}

const parseArray = makeParseArrayWithTransform()

exports.q = (source, transform) =>
  transform != null
    ? makeParseArrayWithTransform(transform)(source)
    : parseArray(source)


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./build/errors.js
/**
 * A set-up that can't do the job: shown as one sentence and its remedy, exit status 2, never with a stack.
 * Anything else that is thrown is a defect of Preflight and is shown with its stack.
 */
class PreflightError extends Error {
    name = 'PreflightError';
    /** What to do about it: one sentence. */
    remedy;
    constructor(message, remedy, options) {
        super(message, options);
        this.remedy = remedy;
    }
}
/** The text of anything that was thrown, for a `catch` of `unknown`. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}

;// CONCATENATED MODULE: ./build/model/failure.js
/** Whether the time for the whole run was over: it tells nothing of the statement that it met. */
function isRunOver({ sqlstate, message }) {
    return sqlstate === 'time-limit' && message.includes('for the whole run');
}
/** Thrown by a connection when a statement or script fails on the server. */
class DatabaseError extends Error {
    name = 'DatabaseError';
    failure;
    constructor(failure) {
        super(`${failure.sqlstate}: ${failure.message}`);
        this.failure = failure;
    }
}

;// CONCATENATED MODULE: ./node_modules/@prisma/debug/dist/index.mjs
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// ../../node_modules/.pnpm/kleur@4.1.5/node_modules/kleur/colors.mjs
var colors_exports = {};
__export(colors_exports, {
  $: () => $,
  bgBlack: () => bgBlack,
  bgBlue: () => bgBlue,
  bgCyan: () => bgCyan,
  bgGreen: () => bgGreen,
  bgMagenta: () => bgMagenta,
  bgRed: () => bgRed,
  bgWhite: () => bgWhite,
  bgYellow: () => bgYellow,
  black: () => black,
  blue: () => blue,
  bold: () => bold,
  cyan: () => cyan,
  dim: () => dim,
  gray: () => gray,
  green: () => green,
  grey: () => grey,
  hidden: () => dist_hidden,
  inverse: () => inverse,
  italic: () => italic,
  magenta: () => magenta,
  red: () => red,
  reset: () => dist_reset,
  strikethrough: () => strikethrough,
  underline: () => underline,
  white: () => white,
  yellow: () => yellow
});
var FORCE_COLOR;
var NODE_DISABLE_COLORS;
var NO_COLOR;
var TERM;
var isTTY = true;
if (typeof process !== "undefined") {
  ({ FORCE_COLOR, NODE_DISABLE_COLORS, NO_COLOR, TERM } = process.env || {});
  isTTY = process.stdout && process.stdout.isTTY;
}
var $ = {
  enabled: !NODE_DISABLE_COLORS && NO_COLOR == null && TERM !== "dumb" && (FORCE_COLOR != null && FORCE_COLOR !== "0" || isTTY)
};
function init(x, y) {
  let rgx = new RegExp(`\\x1b\\[${y}m`, "g");
  let open = `\x1B[${x}m`, close = `\x1B[${y}m`;
  return function(txt) {
    if (!$.enabled || txt == null) return txt;
    return open + (!!~("" + txt).indexOf(close) ? txt.replace(rgx, close + open) : txt) + close;
  };
}
var dist_reset = init(0, 0);
var bold = init(1, 22);
var dim = init(2, 22);
var italic = init(3, 23);
var underline = init(4, 24);
var inverse = init(7, 27);
var dist_hidden = init(8, 28);
var strikethrough = init(9, 29);
var black = init(30, 39);
var red = init(31, 39);
var green = init(32, 39);
var yellow = init(33, 39);
var blue = init(34, 39);
var magenta = init(35, 39);
var cyan = init(36, 39);
var white = init(37, 39);
var gray = init(90, 39);
var grey = init(90, 39);
var bgBlack = init(40, 49);
var bgRed = init(41, 49);
var bgGreen = init(42, 49);
var bgYellow = init(43, 49);
var bgBlue = init(44, 49);
var bgMagenta = init(45, 49);
var bgCyan = init(46, 49);
var bgWhite = init(47, 49);

// src/index.ts
var MAX_ARGS_HISTORY = 100;
var COLORS = ["green", "yellow", "blue", "magenta", "cyan", "red"];
var argsHistory = [];
var lastTimestamp = Date.now();
var lastColor = 0;
var processEnv = typeof process !== "undefined" ? process.env : {};
globalThis.DEBUG ??= processEnv.DEBUG ?? "";
globalThis.DEBUG_COLORS ??= processEnv.DEBUG_COLORS ? processEnv.DEBUG_COLORS === "true" : true;
var topProps = {
  enable(namespace) {
    if (typeof namespace === "string") {
      globalThis.DEBUG = namespace;
    }
  },
  disable() {
    const prev = globalThis.DEBUG;
    globalThis.DEBUG = "";
    return prev;
  },
  // this is the core logic to check if logging should happen or not
  enabled(namespace) {
    const listenedNamespaces = globalThis.DEBUG.split(",").map((s) => {
      return s.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
    });
    const isListened = listenedNamespaces.some((listenedNamespace) => {
      if (listenedNamespace === "" || listenedNamespace[0] === "-") return false;
      return namespace.match(RegExp(listenedNamespace.split("*").join(".*") + "$"));
    });
    const isExcluded = listenedNamespaces.some((listenedNamespace) => {
      if (listenedNamespace === "" || listenedNamespace[0] !== "-") return false;
      return namespace.match(RegExp(listenedNamespace.slice(1).split("*").join(".*") + "$"));
    });
    return isListened && !isExcluded;
  },
  log: (...args) => {
    const [namespace, format, ...rest] = args;
    const logWithFormatting = console.warn ?? console.log;
    logWithFormatting(`${namespace} ${format}`, ...rest);
  },
  formatters: {}
  // not implemented
};
function debugCreate(namespace) {
  const instanceProps = {
    color: COLORS[lastColor++ % COLORS.length],
    enabled: topProps.enabled(namespace),
    namespace,
    log: topProps.log,
    extend: () => {
    }
    // not implemented
  };
  const debugCall = (...args) => {
    const { enabled, namespace: namespace2, color, log } = instanceProps;
    if (args.length !== 0) {
      argsHistory.push([namespace2, ...args]);
    }
    if (argsHistory.length > MAX_ARGS_HISTORY) {
      argsHistory.shift();
    }
    if (topProps.enabled(namespace2) || enabled) {
      const stringArgs = args.map((arg) => {
        if (typeof arg === "string") {
          return arg;
        }
        return safeStringify(arg);
      });
      const ms = `+${Date.now() - lastTimestamp}ms`;
      lastTimestamp = Date.now();
      if (globalThis.DEBUG_COLORS) {
        log(colors_exports[color](bold(namespace2)), ...stringArgs, colors_exports[color](ms));
      } else {
        log(namespace2, ...stringArgs, ms);
      }
    }
  };
  return new Proxy(debugCall, {
    get: (_, prop) => instanceProps[prop],
    set: (_, prop, value) => instanceProps[prop] = value
  });
}
var Debug = new Proxy(debugCreate, {
  get: (_, prop) => topProps[prop],
  set: (_, prop, value) => topProps[prop] = value
});
function safeStringify(value, indent = 2) {
  const cache = /* @__PURE__ */ new Set();
  return JSON.stringify(
    value,
    (key, value2) => {
      if (typeof value2 === "object" && value2 !== null) {
        if (cache.has(value2)) {
          return `[Circular *]`;
        }
        cache.add(value2);
      } else if (typeof value2 === "bigint") {
        return value2.toString();
      }
      return value2;
    },
    indent
  );
}
function getLogs(numChars = 7500) {
  const logs = argsHistory.map(([namespace, ...args]) => {
    return `${namespace} ${args.map((arg) => {
      if (typeof arg === "string") {
        return arg;
      } else {
        return JSON.stringify(arg);
      }
    }).join(" ")}`;
  }).join("\n");
  if (logs.length < numChars) {
    return logs;
  }
  return logs.slice(-numChars);
}
function clearLogs() {
  argsHistory.length = 0;
}
var index_default = (/* unused pure expression or super */ null && (Debug));


;// CONCATENATED MODULE: ./node_modules/@prisma/driver-adapter-utils/dist/index.mjs
// src/debug.ts


// src/error.ts
var DriverAdapterError = class extends Error {
  name = "DriverAdapterError";
  cause;
  constructor(payload) {
    super(typeof payload["message"] === "string" ? payload["message"] : payload.kind);
    this.cause = payload;
  }
};
function isDriverAdapterError(error) {
  return error["name"] === "DriverAdapterError" && typeof error["cause"] === "object";
}

// src/result.ts
function ok(value) {
  return {
    ok: true,
    value,
    map(fn) {
      return ok(fn(value));
    },
    flatMap(fn) {
      return fn(value);
    }
  };
}
function err(error) {
  return {
    ok: false,
    error,
    map() {
      return err(error);
    },
    flatMap() {
      return err(error);
    }
  };
}

// src/binder.ts
var debug = Debug("driver-adapter-utils");
var ErrorRegistryInternal = class {
  registeredErrors = [];
  consumeError(id) {
    return this.registeredErrors[id];
  }
  registerNewError(error) {
    let i = 0;
    while (this.registeredErrors[i] !== void 0) {
      i++;
    }
    this.registeredErrors[i] = { error };
    return i;
  }
};
function copySymbolsFromSource(source, target) {
  const symbols = Object.getOwnPropertySymbols(source);
  const symbolObject = Object.fromEntries(symbols.map((symbol) => [symbol, true]));
  Object.assign(target, symbolObject);
}
var bindMigrationAwareSqlAdapterFactory = (adapterFactory) => {
  const errorRegistry = new ErrorRegistryInternal();
  const boundFactory = {
    adapterName: adapterFactory.adapterName,
    provider: adapterFactory.provider,
    errorRegistry,
    connect: async (...args) => {
      const ctx = await wrapAsync(errorRegistry, adapterFactory.connect.bind(adapterFactory))(...args);
      return ctx.map((ctx2) => bindAdapter(ctx2, errorRegistry));
    },
    connectToShadowDb: async (...args) => {
      const ctx = await wrapAsync(errorRegistry, adapterFactory.connectToShadowDb.bind(adapterFactory))(...args);
      return ctx.map((ctx2) => bindAdapter(ctx2, errorRegistry));
    }
  };
  copySymbolsFromSource(adapterFactory, boundFactory);
  return boundFactory;
};
var bindSqlAdapterFactory = (adapterFactory) => {
  const errorRegistry = new ErrorRegistryInternal();
  const boundFactory = {
    adapterName: adapterFactory.adapterName,
    provider: adapterFactory.provider,
    errorRegistry,
    connect: async (...args) => {
      const ctx = await wrapAsync(errorRegistry, adapterFactory.connect.bind(adapterFactory))(...args);
      return ctx.map((ctx2) => bindAdapter(ctx2, errorRegistry));
    }
  };
  copySymbolsFromSource(adapterFactory, boundFactory);
  return boundFactory;
};
var bindAdapter = (adapter, errorRegistry = new ErrorRegistryInternal()) => {
  const boundAdapter = {
    adapterName: adapter.adapterName,
    errorRegistry,
    queryRaw: wrapAsync(errorRegistry, adapter.queryRaw.bind(adapter)),
    executeRaw: wrapAsync(errorRegistry, adapter.executeRaw.bind(adapter)),
    executeScript: wrapAsync(errorRegistry, adapter.executeScript.bind(adapter)),
    dispose: wrapAsync(errorRegistry, adapter.dispose.bind(adapter)),
    provider: adapter.provider,
    startTransaction: async (...args) => {
      const ctx = await wrapAsync(errorRegistry, adapter.startTransaction.bind(adapter))(...args);
      return ctx.map((ctx2) => bindTransaction(errorRegistry, ctx2));
    }
  };
  if (adapter.getConnectionInfo) {
    boundAdapter.getConnectionInfo = wrapSync(errorRegistry, adapter.getConnectionInfo.bind(adapter));
  }
  return boundAdapter;
};
var bindTransaction = (errorRegistry, transaction) => {
  const boundTransaction = {
    adapterName: transaction.adapterName,
    provider: transaction.provider,
    options: transaction.options,
    queryRaw: wrapAsync(errorRegistry, transaction.queryRaw.bind(transaction)),
    executeRaw: wrapAsync(errorRegistry, transaction.executeRaw.bind(transaction)),
    commit: wrapAsync(errorRegistry, transaction.commit.bind(transaction)),
    rollback: wrapAsync(errorRegistry, transaction.rollback.bind(transaction))
  };
  if (transaction.createSavepoint) {
    boundTransaction.createSavepoint = wrapAsync(errorRegistry, transaction.createSavepoint.bind(transaction));
  }
  if (transaction.rollbackToSavepoint) {
    boundTransaction.rollbackToSavepoint = wrapAsync(errorRegistry, transaction.rollbackToSavepoint.bind(transaction));
  }
  if (transaction.releaseSavepoint) {
    boundTransaction.releaseSavepoint = wrapAsync(errorRegistry, transaction.releaseSavepoint.bind(transaction));
  }
  return boundTransaction;
};
function wrapAsync(registry, fn) {
  return async (...args) => {
    try {
      return ok(await fn(...args));
    } catch (error) {
      debug("[error@wrapAsync]", error);
      if (isDriverAdapterError(error)) {
        return err(error.cause);
      }
      const id = registry.registerNewError(error);
      return err({ kind: "GenericJs", id });
    }
  };
}
function wrapSync(registry, fn) {
  return (...args) => {
    try {
      return ok(fn(...args));
    } catch (error) {
      debug("[error@wrapSync]", error);
      if (isDriverAdapterError(error)) {
        return err(error.cause);
      }
      const id = registry.registerNewError(error);
      return err({ kind: "GenericJs", id });
    }
  };
}

// src/const.ts
var ColumnTypeEnum = {
  // Scalars
  Int32: 0,
  Int64: 1,
  Float: 2,
  Double: 3,
  Numeric: 4,
  Boolean: 5,
  Character: 6,
  Text: 7,
  Date: 8,
  Time: 9,
  DateTime: 10,
  Json: 11,
  Enum: 12,
  Bytes: 13,
  Set: 14,
  Uuid: 15,
  // Arrays
  Int32Array: 64,
  Int64Array: 65,
  FloatArray: 66,
  DoubleArray: 67,
  NumericArray: 68,
  BooleanArray: 69,
  CharacterArray: 70,
  TextArray: 71,
  DateArray: 72,
  TimeArray: 73,
  DateTimeArray: 74,
  JsonArray: 75,
  EnumArray: 76,
  BytesArray: 77,
  UuidArray: 78,
  // Custom
  UnknownNumber: 128
};

// src/mock.ts
var mockAdapterErrors = {
  queryRaw: new Error("Not implemented: queryRaw"),
  executeRaw: new Error("Not implemented: executeRaw"),
  startTransaction: new Error("Not implemented: startTransaction"),
  executeScript: new Error("Not implemented: executeScript"),
  dispose: new Error("Not implemented: dispose")
};
function mockAdapter(provider) {
  return {
    provider,
    adapterName: "@prisma/adapter-mock",
    queryRaw: () => Promise.reject(mockAdapterErrors.queryRaw),
    executeRaw: () => Promise.reject(mockAdapterErrors.executeRaw),
    startTransaction: () => Promise.reject(mockAdapterErrors.startTransaction),
    executeScript: () => Promise.reject(mockAdapterErrors.executeScript),
    dispose: () => Promise.reject(mockAdapterErrors.dispose),
    [Symbol.for("adapter.mockAdapter")]: true
  };
}
function mockAdapterFactory(provider) {
  return {
    provider,
    adapterName: "@prisma/adapter-mock",
    connect: () => Promise.resolve(mockAdapter(provider)),
    [Symbol.for("adapter.mockAdapterFactory")]: true
  };
}
function mockMigrationAwareAdapterFactory(provider) {
  return {
    provider,
    adapterName: "@prisma/adapter-mock",
    connect: () => Promise.resolve(mockAdapter(provider)),
    connectToShadowDb: () => Promise.resolve(mockAdapter(provider)),
    [Symbol.for("adapter.mockMigrationAwareAdapterFactory")]: true
  };
}


;// CONCATENATED MODULE: ./build/model/names.js
/** Names of the objects of a database, as the Report and the catalog have them and as SQL wants them. */
/** `public.User`, as the Report's `object` and the catalog's references have it. */
function pathOf({ schema, name }) {
    return `${schema}.${name}`;
}
/** An identifier in double quotes, which is right for every name. */
function quote(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** `"public"."User"`, so that no search path matters. */
function qualified({ schema, name }) {
    return `${quote(schema)}.${quote(name)}`;
}
/** A text as an SQL literal, whatever `standard_conforming_strings` says. */
function quoteLiteral(text) {
    const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
    return text.includes('\\') ? `E${quoted}` : quoted;
}
/** The same from a path, whose schema is taken to end at the first point. */
function quotePath(path) {
    const at = path.indexOf('.');
    return qualified({ schema: path.slice(0, at), name: path.slice(at + 1) });
}

// EXTERNAL MODULE: ./node_modules/postgres-array/index.js
var postgres_array = __nccwpck_require__(879);
;// CONCATENATED MODULE: ./build/prisma/values.js
/** From the server's text to what Prisma's engine expects of a driver adapter, by the OID of the column's type. */


const asText = (text) => text;
const kind = (type, read = asText) => ({ type, read });
/** PostgreSQL writes `2026-11-21 04:55:09.262+00`; the engine wants RFC 3339, and from Prisma 7 on refuses anything else. */
function dateTime(text) {
    const found = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)(?:([+-]\d\d)(:\d\d)?(?::\d\d)?)?$/.exec(text);
    return found === null ? text : `${found[1]}T${found[2]}${found[3] ?? '+00'}${found[4] ?? ':00'}`;
}
const bool = kind(ColumnTypeEnum.Boolean, (text) => text === 't');
const values_int = kind(ColumnTypeEnum.Int32, Number);
const values_long = kind(ColumnTypeEnum.Int64);
const values_text = kind(ColumnTypeEnum.Text);
const values_char = kind(ColumnTypeEnum.Character);
const time = kind(ColumnTypeEnum.DateTime, dateTime);
const bytes = kind(ColumnTypeEnum.Bytes, (hex) => [...Buffer.from(hex.slice(2), 'hex')]);
/** OIDs are fixed by PostgreSQL's pg_type.dat. */
const scalars = {
    16: bool,
    17: bytes,
    18: values_char, // "char": the one-byte type of the system catalogs
    19: values_text, // name
    20: values_long,
    21: values_int,
    23: values_int,
    25: values_text,
    26: values_long, // oid: unsigned 32 bits
    114: kind(ColumnTypeEnum.Json),
    700: kind(ColumnTypeEnum.Float, Number),
    701: kind(ColumnTypeEnum.Double, Number),
    1042: values_text, // bpchar
    1043: values_text,
    1082: kind(ColumnTypeEnum.Date),
    1083: kind(ColumnTypeEnum.Time),
    1114: time,
    1184: time,
    1700: kind(ColumnTypeEnum.Numeric),
    2950: kind(ColumnTypeEnum.Uuid),
    3802: kind(ColumnTypeEnum.Json),
};
/** Array type → its element type. */
const arrays = {
    199: 114,
    1000: 16,
    1001: 17,
    1002: 18,
    1003: 19,
    1005: 21,
    1007: 23,
    1009: 25,
    1014: 1042,
    1015: 1043,
    1016: 20,
    1021: 700,
    1022: 701,
    1028: 26,
    1115: 1114,
    1182: 1082,
    1183: 1083,
    1185: 1184,
    1231: 1700,
    2951: 2950,
    3807: 3802,
};
/** Scalar column types are 0 to 15; the array of each is 64 above it. */
const arrayOffset = ColumnTypeEnum.Int32Array - ColumnTypeEnum.Int32;
function kindOf(oid) {
    const element = scalars[arrays[oid] ?? -1];
    if (element === undefined)
        return scalars[oid] ?? values_text;
    return kind((element.type + arrayOffset), (literal) => (0,postgres_array/* parse */.q)(literal, element.read));
}
/** The column type the engine is told for a type's OID; what it does not know is text. */
function columnType(oid) {
    return kindOf(oid).type;
}
/** A value of that type as the engine wants it. */
function columnValue(oid, value) {
    return value === null ? null : kindOf(oid).read(value);
}

;// CONCATENATED MODULE: ./build/prisma/adapter.js
/**
 * Prisma's driver adapter over a SqlConnection. `@prisma/adapter-pg` will not do: its `executeScript` cuts a migration
 * at every semicolon, and it does not know the types of the system catalogs.
 */




const provider = 'postgres';
// The engine looks at this name to tell PostgreSQL from its relatives.
const adapterName = '@prisma/adapter-pg';
/** Runs one piece of work and says a refusal of the server in the adapter's words. */
async function translating(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof DatabaseError))
            throw error;
        const { sqlstate, message, detail, hint } = error.failure;
        throw new DriverAdapterError({
            kind: 'postgres',
            code: sqlstate,
            severity: 'ERROR',
            message,
            detail,
            hint,
            column: undefined,
        });
    }
}
function adapterOn(connection, databaseSchema) {
    return {
        provider,
        adapterName,
        async queryRaw({ sql, args }) {
            const { columns, rows } = await translating(connection.query(sql, args));
            return {
                columnNames: columns.map((column) => column.name),
                columnTypes: columns.map((column) => columnType(column.type)),
                rows: rows.map((row) => row.map((value, at) => columnValue(columns[at]?.type ?? 0, value))),
            };
        },
        executeRaw: ({ sql, args }) => translating(connection.execute(sql, args)),
        // The text goes through as it is: how a version cuts a migration into transactions is the connection's affair.
        executeScript: (script) => translating(connection.script(script)),
        startTransaction: () => Promise.reject(new Error('Preflight gives the schema engine no transactions of its own.')),
        dispose: async () => connection[Symbol.asyncDispose](),
        getConnectionInfo: () => ({ schemaName: databaseSchema, supportsRelationJoins: true }),
    };
}
/**
 * A factory for the engine.
 * @param databaseSchema the connection URL's `?schema=`; as Prisma's native engine does, it becomes the search path.
 */
function adapterFactory(connect, databaseSchema) {
    return {
        provider,
        adapterName,
        async connect() {
            const connection = await connect();
            if (databaseSchema !== 'public') {
                await translating(connection.execute(`SET search_path = ${quote(databaseSchema)}`));
            }
            return adapterOn(connection, databaseSchema);
        },
        connectToShadowDb: () => Promise.reject(new Error('Preflight gives the schema engine no shadow database: it compares throwaway databases itself.')),
    };
}

;// CONCATENATED MODULE: ./build/prisma/parser-calls.js
/** What the Prisma CLI itself passes: its formatter's settings for a language server. */
const formatting = JSON.stringify({
    textDocument: { uri: 'file:/dev/null' },
    options: { tabSize: 2, insertSpaces: true },
});
/** A parser before Prisma 5.14 takes one text only: the files are then joined, in their order, each ended by one newline. */
function schemaArgument(parser, files) {
    if (parser.merge_schemas !== undefined)
        return files.map((file) => [file.path, file.content]);
    return files.map((file) => file.content).join('\n');
}
/** The text of a refusal; `undefined` for anything else that was thrown, which is a trap. */
function refusalOf(thrown) {
    if (!(thrown instanceof Error) || !thrown.message.startsWith('{'))
        return undefined;
    const told = JSON.parse(thrown.message);
    return typeof told.message === 'string' ? told.message : undefined;
}
/** Prisma's text about what is wrong with the schema; `undefined` when it is valid. */
function validate(parser, files) {
    try {
        parser.validate(JSON.stringify({ prismaSchema: schemaArgument(parser, files), noColor: true }));
        return undefined;
    }
    catch (error) {
        const refusal = refusalOf(error);
        if (refusal === undefined)
            throw error;
        return refusal;
    }
}
/** The files as the formatter writes them. */
function format(parser, files) {
    if (parser.merge_schemas === undefined) {
        return files.map((file) => ({ path: file.path, content: parser.format(file.content, formatting) }));
    }
    const written = parser.format(JSON.stringify(files.map((file) => [file.path, file.content])), formatting);
    return JSON.parse(written).map(([path, content]) => ({ path, content }));
}
/**
 * The models, enums and types that a generator would get. The rest of the DMMF, the query schema, is derived from them and
 * fifty times as large. Throws Prisma's text where the schema is not valid.
 */
function dataModel(parser, files) {
    try {
        const text = parser.get_dmmf(JSON.stringify({ prismaSchema: schemaArgument(parser, files), noColor: true }));
        return JSON.parse(text).datamodel;
    }
    catch (error) {
        const refusal = refusalOf(error);
        if (refusal === undefined)
            throw error;
        throw new SchemaRefused(refusal);
    }
}
/** The parser or the engine does not take this schema: an answer, not a crash. */
class SchemaRefused extends Error {
    name = 'SchemaRefused';
}

;// CONCATENATED MODULE: ./build/prisma/engine-calls.js
/** Deploy and diff, by `@prisma/schema-engine-wasm` on a connection that somebody else holds. */



/** The engine's own errors carry this name; anything else that is thrown is a trap or a defect. */
function isEngineRefusal(thrown) {
    return thrown instanceof Error && thrown.name === 'SchemaConnectorError';
}
/** The engine's message without its list of Rust functions (`   0: schema_commands::…`). */
function plainMessage(error) {
    const trace = error.message.search(/^ {3}0: /m);
    const text = trace === -1 ? error.message : error.message.slice(0, trace);
    return text.replace(/^external connector error\n/, '').trim();
}
/** The engine announces each migration in its log, as a span that names it. */
function announcedMigration(line) {
    const entry = JSON.parse(line);
    return entry.fields?.message?.startsWith('Applying ') === true ? entry.span?.migration_name : undefined;
}
async function withEngine(module, connect, input, log, work) {
    const adapter = bindMigrationAwareSqlAdapterFactory(adapterFactory(connect, input.databaseSchema));
    // `datamodels` stays undefined: an empty list makes the engine panic.
    const engine = await module.SchemaEngine.new({ datamodels: undefined }, log, adapter).catch((error) => {
        // The engine connects when it is made. What the database says then has no name of the engine's; a trap has its own.
        if (!(error instanceof Error) || error.name === 'RuntimeError')
            throw error;
        throw new SchemaRefused(`The Prisma engine could not connect: ${plainMessage(error)}`);
    });
    const result = await work(engine);
    engine.free();
    return result;
}
/** Asks the engine. @throws SchemaRefused where it refuses; a trap or a defect stays what it is. */
async function refusable(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!isEngineRefusal(error))
            throw error;
        throw new SchemaRefused(plainMessage(error));
    }
}
/** For questions whose course is of no interest. */
const noLog = () => { };
function filtersOf({ external }) {
    return { externalTables: external.tables, externalEnums: external.enums };
}
/**
 * Applies migrations in the order given. A refusal of the engine or of the database is an outcome, not an exception;
 * the migration that failed is the last one the engine announced.
 */
async function deploy(module, connect, input, onApplying) {
    const announced = [];
    const log = (line) => {
        const migration = announcedMigration(line);
        if (migration === undefined)
            return;
        announced.push(migration);
        onApplying(migration);
    };
    return withEngine(module, connect, input, log, async (engine) => {
        try {
            const { appliedMigrationNames } = await engine.applyMigrations({
                migrationsList: {
                    baseDir: '/migrations',
                    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
                    shadowDbInitScript: '',
                    migrationDirectories: input.migrations.map(({ name, sql }) => ({
                        path: name,
                        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
                    })),
                },
                filters: filtersOf(input),
            });
            return { applied: [...appliedMigrationNames], failure: undefined, code: undefined };
        }
        catch (error) {
            if (!isEngineRefusal(error))
                throw error;
            return {
                applied: announced.slice(0, -1),
                failure: { migration: announced.at(-1), message: plainMessage(error) },
                code: error.code,
            };
        }
    });
}
/** The SQL that turns `from` into `to`; '' when there is nothing to do. */
async function diff(module, connect, input) {
    return withEngine(module, connect, input, noLog, async (engine) => {
        const { stdout } = await refusable(() => engine.diff({
            from: input.from,
            to: input.to,
            shadowDatabaseUrl: null,
            script: true,
            exitCode: null,
            filters: filtersOf(input),
        }));
        const script = stdout ?? '';
        return script.trim() === '-- This is an empty migration.' ? '' : script;
    });
}
/** The schema as the database has it: `prisma db pull` with the schema that is there. */
async function introspect(module, connect, input) {
    return withEngine(module, connect, input, noLog, async (engine) => {
        const { schema } = await refusable(() => engine.introspect({
            schema: { files: input.files },
            baseDirectoryPath: '/',
            force: false,
            compositeTypeDepth: 0,
            namespaces: null,
        }));
        return schema.files;
    });
}
/** For a comparison that needs no database: the engine asks only for the server's version, when it is made. */
const offlineConnection = {
    async query(sql) {
        if (!sql.includes('server_version_num'))
            throw new Error('This comparison has no database.');
        return {
            columns: [
                { name: 'exists', type: 16 },
                { name: 'version', type: 25 },
                { name: 'numeric_version', type: 23 },
            ],
            rows: [['t', 'PostgreSQL 17.10', '170010']],
        };
    },
    execute: () => Promise.reject(new Error('This comparison has no database.')),
    script: () => Promise.reject(new Error('This comparison has no database.')),
    async [Symbol.asyncDispose]() { },
};

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./build/prisma/wasm.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
/** Loads Prisma's WebAssembly packages from their folder. They are never bundled: each Prisma version has its own. */



/** Both packages tell a panic's text to this global before they trap. */
let lastPanic;
function listenForPanics() {
    const target = globalThis;
    target.PRISMA_WASM_PANIC_REGISTRY ??= {
        set_message(text) {
            lastPanic = text;
        },
    };
}
/** The text of the last panic in this thread, if there was one. */
function panicText() {
    return lastPanic;
}
/** Loads `@prisma/schema-engine-wasm` from its unpacked folder. */
async function loadSchemaEngine(folder) {
    listenForPanics();
    // Loaded by hand: the package's own entry imports the .wasm file as a module, which Node does not do.
    const glue = await import(__rewriteRelativeImportExtension(
    /* webpackIgnore: true */ (0,external_node_url_namespaceObject.pathToFileURL)((0,external_node_path_namespaceObject.join)(folder, 'schema_engine_bg.js')).href));
    const bindings = glue;
    const bytes = await (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(folder, 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
    bindings.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return bindings;
}
/** Loads `@prisma/prisma-schema-wasm` (CommonJS that reads its .wasm beside itself) from its unpacked folder. */
async function loadParser(folder) {
    listenForPanics();
    const entry = (0,external_node_url_namespaceObject.pathToFileURL)((0,external_node_path_namespaceObject.join)(folder, 'src', 'prisma_schema_build.js')).href;
    const loaded = (await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ entry)));
    return loaded.default;
}

;// CONCATENATED MODULE: ./build/prisma/engine-worker.js
/**
 * The worker thread in which Prisma's WebAssembly runs, so that a panic or an endless loop ends a thread and not the
 * check. It holds no connection: what the engine asks of the database goes to the main thread as messages.
 */






/** Requests to the main thread that wait for their answer. */
const waiting = new Map();
let lastId = 0;
function ask(port, request) {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        port.postMessage({ kind: 'connection', id, ...request });
    });
}
/** The main thread's connection, as seen from here. The main thread closes it when the call is over. */
async function connectThrough(port) {
    await ask(port, { op: 'connect' });
    return {
        query: async (sql, args = []) => (await ask(port, { op: 'query', sql, args })),
        execute: async (sql, args = []) => (await ask(port, { op: 'execute', sql, args })),
        async script(sql) {
            await ask(port, { op: 'script', sql });
        },
        async [Symbol.asyncDispose]() { },
    };
}
async function run(port, method, message) {
    const { folder, input } = message;
    const connect = message.connected ? () => connectThrough(port) : async () => offlineConnection;
    switch (method) {
        case 'validate':
            return validate(await loadParser(folder), input);
        case 'format':
            return format(await loadParser(folder), input);
        case 'dataModel':
            return dataModel(await loadParser(folder), input);
        case 'deploy':
            return deploy(await schemaEngine(folder), connect, input, (migration) => {
                port.postMessage({ kind: 'applying', migration });
            });
        case 'diff':
            return diff(await schemaEngine(folder), connect, input);
        case 'introspect':
            return introspect(await schemaEngine(folder), connect, input);
    }
}
/** Instantiated once: a second instantiation would take the glue module away from the first. */
const engines = new Map();
function schemaEngine(folder) {
    const loaded = engines.get(folder) ?? loadSchemaEngine(folder);
    engines.set(folder, loaded);
    return loaded;
}
function serve(port) {
    const say = (message) => port.postMessage(message);
    const crash = (error) => say({ kind: 'crashed', message: panicText() ?? messageOf(error) });
    // A panic in the engine's asynchronous part surfaces here, not at the call.
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
    port.on('message', (message) => {
        if (message.kind === 'call') {
            run(port, message.method, message).then((value) => say({ kind: 'done', value }), (error) => error instanceof SchemaRefused ? say({ kind: 'failed', message: error.message }) : crash(error));
            return;
        }
        const request = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.kind === 'answer')
            request?.resolve(message.value);
        else
            request?.reject(message.failure === undefined ? new Error(message.message) : new DatabaseError(message.failure));
    });
}
if (external_node_worker_threads_namespaceObject.parentPort !== null)
    serve(external_node_worker_threads_namespaceObject.parentPort);

