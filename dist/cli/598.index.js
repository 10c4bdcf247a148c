export const id = 598;
export const ids = [598,382,356];
export const modules = {

/***/ 19356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeReport: () => (/* binding */ writeReport),
/* harmony export */   x: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14382);
/** Files that a command was asked to write. */



/** Writes a text. `what` begins a sentence; `option` names the file. @throws PreflightError where the file can't be written. */
async function writeText(file, text, what, option) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`${what} could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)}.`, `Give ${option} a path in a folder that exists and can be written.`, { cause: error });
    }
}
/** Writes the report as JSON. @throws PreflightError where the file can't be written. */
async function writeReport(file, report) {
    await writeText(file, (0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__.toJson)(report), 'The report', '--report-file');
}


/***/ }),

/***/ 28623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   snapshotCommand: () => (/* binding */ snapshotCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _parity_make_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10385);
/* harmony import */ var _parity_snapshot_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14234);
/* harmony import */ var _report_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19356);
/* harmony import */ var _settings_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4750);
/* harmony import */ var _spinner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68846);
/** `snapshot`: what the migrations build, as a file. */






/** Runs the command. @throws PreflightError */
async function snapshotCommand(directory, options, shell) {
    const snapshot = await (0,_parity_make_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .makeSnapshot */ .H)({
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(shell.cwd(), directory),
        settings: (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_4__/* .settingsOf */ .f)(options),
        progress: (0,_spinner_js__WEBPACK_IMPORTED_MODULE_5__.spinner)(shell.stderr),
        env: shell.env,
    });
    const text = (0,_parity_snapshot_file_js__WEBPACK_IMPORTED_MODULE_2__/* .snapshotText */ .M)(snapshot);
    if (options.output === undefined) {
        shell.stdout.write(text);
        return 0;
    }
    await (0,_report_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeText */ .x)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(shell.cwd(), String(options.output)), text, 'The snapshot', '--output');
    return 0;
}


/***/ }),

/***/ 68846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  spinner: () => (/* binding */ spinner)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/yoctocolors/base.js
var base = __webpack_require__(24632);
;// CONCATENATED MODULE: ./node_modules/yocto-spinner/index.js




const isUnicodeSupported = external_node_process_.platform !== 'win32'
	|| Boolean(external_node_process_.env.WT_SESSION) // Windows Terminal
	|| external_node_process_.env.TERM_PROGRAM === 'vscode';

const isInteractive = stream => Boolean(
	stream.isTTY
	&& external_node_process_.env.TERM !== 'dumb'
	&& !("CI" in external_node_process_.env),
);

const infoSymbol = base.blue(isUnicodeSupported ? 'ℹ' : 'i');
const successSymbol = base.green(isUnicodeSupported ? '✔' : '√');
const warningSymbol = base.yellow(isUnicodeSupported ? '⚠' : '‼');
const errorSymbol = base.red(isUnicodeSupported ? '✖' : '×');

const defaultSpinner = {
	frames: isUnicodeSupported
		? [
			'⠋',
			'⠙',
			'⠹',
			'⠸',
			'⠼',
			'⠴',
			'⠦',
			'⠧',
			'⠇',
			'⠏',
		]
		: [
			'-',
			'\\',
			'|',
			'/',
		],
	interval: 80,
};

const SYNCHRONIZED_OUTPUT_ENABLE = '\u001B[?2026h';
const SYNCHRONIZED_OUTPUT_DISABLE = '\u001B[?2026l';

// `stripVTControlCharacters()` fails to strip OSC 8 hyperlinks whose URI contains characters such as `(`, leaving the URI in the measured text and inflating the line count. Strip OSC sequences ourselves first. https://github.com/sindresorhus/yocto-spinner/issues/18
// eslint-disable-next-line no-control-regex
const oscSequenceRegex = /][\s\S]*?(?:|\\)/g;

const activeHooksPerStream = new Set();

class YoctoSpinner {
	#frames;
	#interval;
	#currentFrame = -1;
	#timer;
	#handleSignals;
	#text;
	#stream;
	#color;
	#lines = 0;
	#exitHandlerBound;
	#isInteractive;
	#lastSpinnerFrameTime = 0;
	#isSpinning = false;
	#hookedStreams = new Map();
	#isInternalWrite = false;
	#isDeferringRender = false;

	constructor(options = {}) {
		const spinner = options.spinner ?? defaultSpinner;

		if (!Array.isArray(spinner.frames) || spinner.frames.length === 0 || spinner.frames.some(frame => typeof frame !== 'string')) {
			throw new Error('The `spinner.frames` option must be a non-empty array of strings');
		}

		if (spinner.interval !== undefined && !(Number.isInteger(spinner.interval) && spinner.interval > 0)) {
			throw new Error('The `spinner.interval` option must be a positive integer');
		}

		this.#frames = spinner.frames;
		this.#interval = spinner.interval ?? defaultSpinner.interval;
		this.#handleSignals = options.handleSignals ?? true; // SOMEDAY: Remove this option if Node.js ever adds passive signal listeners: https://github.com/nodejs/node/issues/62909
		this.#text = options.text ?? '';
		this.#stream = options.stream ?? external_node_process_.stderr;
		this.#color = options.color ?? 'cyan';
		this.#isInteractive = isInteractive(this.#stream);
		this.#exitHandlerBound = this.#exitHandler.bind(this);
	}

	#internalWrite(action) {
		this.#isInternalWrite = true;
		try {
			return action();
		} finally {
			this.#isInternalWrite = false;
		}
	}

	#stringifyChunk(chunk, encoding) {
		if (chunk === undefined || chunk === null) {
			return '';
		}

		if (typeof chunk === 'string') {
			return chunk;
		}

		if (Buffer.isBuffer(chunk) || ArrayBuffer.isView(chunk)) {
			const normalizedEncoding = typeof encoding === 'string' && encoding !== '' && encoding !== 'buffer' ? encoding : 'utf8';
			return Buffer.from(chunk).toString(normalizedEncoding);
		}

		return String(chunk);
	}

	#withSynchronizedOutput(action) {
		if (!this.#isInteractive) {
			return action();
		}

		try {
			this.#write(SYNCHRONIZED_OUTPUT_ENABLE);
			return action();
		} finally {
			this.#write(SYNCHRONIZED_OUTPUT_DISABLE);
		}
	}

	#hookStream(stream) {
		if (!stream || this.#hookedStreams.has(stream) || typeof stream.write !== 'function') {
			return;
		}

		if (activeHooksPerStream.has(stream)) {
			return;
		}

		const originalWrite = stream.write;
		const hookedWrite = (...writeArguments) => this.#hookedWrite(stream, originalWrite, writeArguments);
		this.#hookedStreams.set(stream, {originalWrite, hookedWrite});
		activeHooksPerStream.add(stream);
		stream.write = hookedWrite;
	}

	#installHook() {
		if (!this.#isInteractive || this.#hookedStreams.size > 0) {
			return;
		}

		const streamsToHook = new Set([this.#stream]);

		if (this.#stream === external_node_process_.stdout || this.#stream === external_node_process_.stderr) {
			if (isInteractive(external_node_process_.stdout)) {
				streamsToHook.add(external_node_process_.stdout);
			}

			if (isInteractive(external_node_process_.stderr)) {
				streamsToHook.add(external_node_process_.stderr);
			}
		}

		for (const stream of streamsToHook) {
			this.#hookStream(stream);
		}
	}

	#uninstallHook() {
		for (const [stream, hookInfo] of this.#hookedStreams) {
			if (stream.write === hookInfo.hookedWrite) {
				stream.write = hookInfo.originalWrite;
			}

			activeHooksPerStream.delete(stream);
		}

		this.#hookedStreams.clear();
	}

	#hookedWrite(stream, originalWrite, writeArguments) {
		const [chunk, encoding, callback] = writeArguments;
		let resolvedEncoding = encoding;
		let resolvedCallback = callback;

		if (typeof resolvedEncoding === 'function') {
			resolvedCallback = resolvedEncoding;
			resolvedEncoding = undefined;
		}

		if (this.#isInternalWrite || !this.isSpinning) {
			return originalWrite.call(stream, chunk, resolvedEncoding, resolvedCallback);
		}

		if (this.#lines > 0) {
			this.clear();
		}

		const chunkString = this.#stringifyChunk(chunk, resolvedEncoding);
		const chunkTerminatesLine = chunkString.at(-1) === '\n';
		const writeResult = originalWrite.call(stream, chunk, resolvedEncoding, resolvedCallback);

		if (chunkTerminatesLine) {
			this.#isDeferringRender = false;
		} else if (chunkString !== '') {
			this.#isDeferringRender = true;
		}

		if (this.isSpinning && !this.#isDeferringRender) {
			this.#render();
		}

		return writeResult;
	}

	start(text) {
		if (text) {
			this.#text = text;
		}

		if (this.isSpinning) {
			return this;
		}

		this.#isSpinning = true;
		this.#hideCursor();
		this.#installHook();
		this.#render();
		this.#subscribeToProcessEvents();

		// Only start the timer in interactive mode
		if (this.#isInteractive) {
			this.#timer = setInterval(() => {
				this.#render();
			}, this.#interval);
		}

		return this;
	}

	stop(finalText) {
		if (!this.isSpinning) {
			return this;
		}

		const shouldWriteNewline = this.#isDeferringRender;
		this.#isSpinning = false;
		if (this.#timer) {
			clearInterval(this.#timer);
			this.#timer = undefined;
		}

		this.#isDeferringRender = false;
		this.#uninstallHook();
		this.#showCursor();
		this.clear();
		this.#unsubscribeFromProcessEvents();

		if (finalText) {
			const prefix = shouldWriteNewline ? '\n' : '';
			this.#stream.write(`${prefix}${finalText}\n`);
		}

		return this;
	}

	#symbolStop(symbol, text) {
		return this.stop(`${symbol} ${text ?? this.#text}`);
	}

	success(text) {
		return this.#symbolStop(successSymbol, text);
	}

	error(text) {
		return this.#symbolStop(errorSymbol, text);
	}

	warning(text) {
		return this.#symbolStop(warningSymbol, text);
	}

	info(text) {
		return this.#symbolStop(infoSymbol, text);
	}

	get isSpinning() {
		return this.#isSpinning;
	}

	get text() {
		return this.#text;
	}

	set text(value) {
		this.#text = value ?? '';
		this.#render();
	}

	get color() {
		return this.#color;
	}

	set color(value) {
		this.#color = value;
		this.#render();
	}

	clear() {
		if (!this.#isInteractive) {
			return this;
		}

		if (this.#lines === 0) {
			return this;
		}

		this.#internalWrite(() => {
			this.#stream.cursorTo(0);

			for (let index = 0; index < this.#lines; index++) {
				if (index > 0) {
					this.#stream.moveCursor(0, -1);
				}

				this.#stream.clearLine(1);
			}
		});

		this.#lines = 0;

		return this;
	}

	#render() {
		if (this.#isDeferringRender) {
			return;
		}

		const useSynchronizedOutput = this.#isInteractive;
		// Ensure we only update the spinner frame at the wanted interval,
		// even if the frame method is called more often.
		const now = Date.now();
		if (this.#currentFrame === -1 || now - this.#lastSpinnerFrameTime >= this.#interval) {
			this.#currentFrame = ++this.#currentFrame % this.#frames.length;
			this.#lastSpinnerFrameTime = now;
		}

		const applyColor = base[this.#color] ?? base.cyan;
		const frame = this.#frames[this.#currentFrame];
		let string = `${applyColor(frame)} ${this.#text}`;

		if (!this.#isInteractive) {
			string += '\n';
		}

		if (useSynchronizedOutput) {
			this.#withSynchronizedOutput(() => {
				this.clear();
				this.#write(string);
			});
		} else {
			this.#write(string);
		}

		if (this.#isInteractive) {
			this.#lines = this.#lineCount(string);
		}
	}

	#write(text) {
		this.#internalWrite(() => {
			this.#stream.write(text);
		});
	}

	#lineCount(text) {
		const width = this.#stream.columns || 80; // `columns` can be 0
		const lines = (0,external_node_util_.stripVTControlCharacters)(text.replaceAll(oscSequenceRegex, '')).split('\n');

		let lineCount = 0;
		for (const line of lines) {
			lineCount += Math.max(1, Math.ceil(line.length / width));
		}

		return lineCount;
	}

	#hideCursor() {
		if (this.#isInteractive) {
			this.#write('\u001B[?25l');
		}
	}

	#showCursor() {
		if (this.#isInteractive) {
			this.#write('\u001B[?25h');
		}
	}

	#subscribeToProcessEvents() {
		if (!this.#handleSignals) {
			return;
		}

		external_node_process_.once('SIGINT', this.#exitHandlerBound);
		external_node_process_.once('SIGTERM', this.#exitHandlerBound);
	}

	#unsubscribeFromProcessEvents() {
		if (!this.#handleSignals) {
			return;
		}

		external_node_process_.off('SIGINT', this.#exitHandlerBound);
		external_node_process_.off('SIGTERM', this.#exitHandlerBound);
	}

	#exitHandler(signal) {
		if (this.isSpinning) {
			this.stop();
		}

		// SIGINT: 128 + 2
		// SIGTERM: 128 + 15
		const exitCode = signal === 'SIGINT' ? 130 : (signal === 'SIGTERM' ? 143 : 1);
		external_node_process_.exit(exitCode);
	}
}

function yoctoSpinner(options) {
	return new YoctoSpinner(options);
}

;// CONCATENATED MODULE: ./build/commands/spinner.js
/** Progress in a terminal: one line that says what is being done, gone when it is done. */

/** Nothing is shown where the stream is no terminal. */
function spinner(stream) {
    const shown = stream.isTTY ? yoctoSpinner({ stream }) : undefined;
    const titles = [];
    const update = () => {
        const title = titles.at(-1);
        if (shown === undefined)
            return;
        if (title === undefined)
            shown.stop();
        else if (shown.isSpinning)
            shown.text = title;
        else
            shown.start(title);
    };
    return {
        async during(title, work) {
            // Names of folders come from the repository.
            const clean = title.replace(/\p{C}/gu, ' ');
            titles.push(clean);
            update();
            try {
                return await work();
            }
            finally {
                titles.splice(titles.lastIndexOf(clean), 1);
                update();
            }
        },
        say(line) {
            if (shown !== undefined)
                stream.write(`${line.replace(/\p{C}/gu, ' ')}\n`);
        },
    };
}


/***/ }),

/***/ 24678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ renamedTouched),
/* harmony export */   D: () => (/* binding */ renamedNames),
/* harmony export */   S6: () => (/* binding */ renamedCatalog),
/* harmony export */   c3: () => (/* binding */ withoutExtensionSchemas),
/* harmony export */   eS: () => (/* binding */ renaming)
/* harmony export */ });
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64494);

/** A name as the server writes it in a definition. Reserved words are not told from others. */
function written(name) {
    return /^[a-z_][a-z0-9_$]*$/.test(name) ? name : (0,_model_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name);
}
/** A schema in front of a name, as definitions have it. */
function qualifierOf(schema) {
    const escaped = schema.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\w$".])(?:${escaped}|"${escaped.replaceAll('"', '""')}")\\.(?=["\\w])`, 'gu');
}
/** From one schema to another. */
function renaming(from, to) {
    if (from === to)
        return { text: (text) => text, path: (path) => path };
    const qualifier = qualifierOf(from);
    return {
        text: (text) => text.replace(qualifier, () => `${written(to)}.`),
        path: (path) => path === from ? to : path.startsWith(`${from}.`) ? `${to}${path.slice(from.length)}` : path,
    };
}
/** The whole catalog. Without grants, which are not compared. */
function renamedCatalog(catalog, from, to) {
    if (from === to)
        return catalog;
    return mapped(catalog, { ...renaming(from, to), schema: (name) => (name === from ? to : name) });
}
/**
 * Two catalogs in which the same extension lives in another schema, as texts that do not show it: hosts put extensions
 * where they like (`extensions.uuid_generate_v4()` for `public.uuid_generate_v4()`).
 */
function withoutExtensionSchemas(a, b) {
    const places = new Map(b.extensions.map(({ name, schema }) => [name, schema]));
    const moved = a.extensions.flatMap(({ name, schema }) => {
        const other = places.get(name);
        return other === undefined || other === schema ? [] : [schema, other];
    });
    if (moved.length === 0)
        return [a, b];
    const qualifiers = [...new Set(moved)].map(qualifierOf);
    const text = (one) => qualifiers.reduce((rest, qualifier) => rest.replace(qualifier, ''), one);
    const same = (one) => one;
    return [mapped(a, { text, path: same, schema: same }), mapped(b, { text, path: same, schema: same })];
}
function mapped(catalog, { text, path, schema }) {
    const defined = (thing) => {
        return { ...thing, schema: schema(thing.schema), definition: ownerRenamed(text(thing.definition), path) };
    };
    const table = (one) => ({
        ...one,
        schema: schema(one.schema),
        partitionOf: one.partitionOf && path(one.partitionOf),
        columns: one.columns.map((column) => ({
            ...column,
            type: text(column.type),
            default: column.default === undefined ? undefined : text(column.default),
        })),
        constraints: one.constraints.map((constraint) => ({
            ...constraint,
            definition: text(constraint.definition),
            references: constraint.references && {
                ...constraint.references,
                table: path(constraint.references.table),
            },
        })),
        indexes: one.indexes.map((index) => ({ ...index, definition: text(index.definition) })),
        triggers: one.triggers.map((trigger) => ({ ...trigger, definition: text(trigger.definition) })),
        policies: one.policies.map((policy) => ({ ...policy, definition: text(policy.definition) })),
    });
    return {
        schemas: catalog.schemas.map(schema),
        extensions: catalog.extensions,
        tables: catalog.tables.map(table),
        views: catalog.views.map(defined),
        enums: catalog.enums.map((type) => ({ ...type, schema: schema(type.schema) })),
        types: catalog.types.map(defined),
        sequences: catalog.sequences.map(defined),
        functions: catalog.functions.map((one) => ({ ...defined(one), name: text(one.name) })),
        grants: [],
    };
}
/** A sequence's definition ends with its owner, which is a path and no text of the server's. */
function ownerRenamed(definition, path) {
    return definition.replace(/( OWNED BY )(.+)$/s, (_, words, owner) => words + path(owner));
}
/** The names by the paths that they have there. */
function renamedNames(names, from, to) {
    const { path } = renaming(from, to);
    const keys = (record) => Object.fromEntries(Object.entries(record).map(([key, value]) => [path(key), value]));
    return { models: keys(names.models), enums: keys(names.enums), relations: keys(names.relations) };
}
/** What migrations touch, by the paths that it has there. */
function renamedTouched(touched, from, to) {
    const { path } = renaming(from, to);
    return touched.map((one) => ({ ...one, object: path(one.object) }));
}


/***/ }),

/***/ 64840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ withoutSetup),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   SB: () => (/* binding */ inScope)
/* harmony export */ });
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64494);
/* harmony import */ var _rename_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24678);


/** The scope of a comparison where `liveSchema` stands for the plan's `databaseSchema`. */
function scopeOf(plan, liveSchema, alone) {
    const { path } = (0,_rename_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .renaming */ .eS)(plan.databaseSchema, liveSchema);
    const schemas = new Set(alone ? [liveSchema] : plan.schemas.map(path));
    const external = {
        tables: new Set(plan.external.tables.map((name) => (name.includes('.') ? path(name) : `${liveSchema}.${name}`))),
        enums: new Set(plan.external.enums.map((name) => (name.includes('.') ? path(name) : `${liveSchema}.${name}`))),
    };
    return { schemas, isExternal: (kind, name) => external[kind].has(name) };
}
/**
 * A catalog in this scope. Partitions are left out: which of them there are is the work of whoever manages them in a
 * database, and what they inherit is their table's.
 */
function inScope(catalog, { schemas, isExternal }) {
    const here = (things) => things.filter((thing) => schemas.has(thing.schema));
    const tables = here(catalog.tables).filter((table) => table.partitionOf === undefined && !isExternal('tables', (0,_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(table)));
    const externalTables = catalog.tables.filter((table) => isExternal('tables', (0,_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(table))).map(_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM);
    const isOfExternal = (definition) => externalTables.some((table) => definition.includes(` OWNED BY ${table}.`));
    return {
        schemas: catalog.schemas.filter((schema) => schemas.has(schema)),
        extensions: catalog.extensions,
        tables,
        views: here(catalog.views).filter((view) => !isExternal('tables', (0,_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(view))),
        enums: here(catalog.enums).filter((type) => !isExternal('enums', (0,_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(type))),
        types: here(catalog.types),
        sequences: here(catalog.sequences).filter(({ definition }) => !isOfExternal(definition)),
        functions: here(catalog.functions),
        grants: [],
    };
}
/** A catalog without what was there before the first migration (`setup-sql`): it stands in for what a host brings along. */
function withoutSetup(catalog, before) {
    const had = (things) => {
        const paths = new Set(things.map(_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM));
        return (thing) => !paths.has((0,_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(thing));
    };
    return {
        ...catalog,
        extensions: catalog.extensions.filter(({ name }) => !before.extensions.some((one) => one.name === name)),
        tables: catalog.tables.filter(had(before.tables)),
        views: catalog.views.filter(had(before.views)),
        enums: catalog.enums.filter(had(before.enums)),
        types: catalog.types.filter(had(before.types)),
        sequences: catalog.sequences.filter(had(before.sequences)),
        functions: catalog.functions.filter(had(before.functions)),
        grants: [],
    };
}


/***/ }),

/***/ 14234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readSnapshot),
  M: () => (/* binding */ snapshotText)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build/model/snapshot.js
/**
 * The snapshot: what a repository's migrations build and what its code calls it, as a file. `prisma-preflight snapshot` makes
 * it where the migrations are (at build time), and `parity --against` reads it where nothing but the live database is.
 */

/** As much of a snapshot's shape as tells it from another file, or from one that was cut short. */
const snapshotFile = schemas/* looseObject */._H3({
    version: schemas/* literal */.euz(1),
    projects: schemas/* array */.YOg(schemas/* looseObject */._H3({
        root: schemas/* string */.YjP(),
        schema: schemas/* string */.YjP(),
        migrationsDir: schemas/* string */.YjP(),
        prisma: schemas/* string */.YjP(),
        databaseSchema: schemas/* string */.YjP(),
        schemas: schemas/* array */.YOg(schemas/* string */.YjP()),
        external: schemas/* looseObject */._H3({ tables: schemas/* array */.YOg(schemas/* string */.YjP()), enums: schemas/* array */.YOg(schemas/* string */.YjP()) }),
        names: schemas/* looseObject */._H3({
            models: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })),
            enums: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
            relations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
        }),
        history: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), checksum: schemas/* string */.YjP() })),
        config: schemas/* looseObject */._H3({ expectRows: schemas/* array */.YOg(schemas/* looseObject */._H3({ table: schemas/* string */.YjP() })) }),
        postgres: schemas/* string */.YjP(),
        catalog: schemas/* looseObject */._H3({ tables: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })) }),
        touched: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* looseObject */._H3({ kind: schemas/* string */.YjP(), object: schemas/* string */.YjP() }))),
        leftOut: schemas/* array */.YOg(schemas/* looseObject */._H3({ migration: schemas/* string */.YjP(), sql: schemas/* string */.YjP() })),
    })),
});

;// CONCATENATED MODULE: ./build/parity/snapshot-file.js
/** The snapshot as a file. */



/** The same snapshot gives the same bytes: no dates, no paths of the machine. */
function snapshotText(snapshot) {
    return `${JSON.stringify(snapshot, undefined, 1)}\n`;
}
/** @throws PreflightError where it can't be read, or is no snapshot. */
async function readSnapshot(file) {
    const make = 'Make it with `prisma-preflight snapshot --output FILE` of the same version.';
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* PreflightError */.w(`The snapshot ${JSON.stringify(file)} can't be read: ${(0,errors/* messageOf */.b)(error)}.`, make, {
            cause: error,
        });
    });
    let plain;
    try {
        plain = JSON.parse(text);
    }
    catch {
        throw new errors/* PreflightError */.w(`${JSON.stringify(file)} is no snapshot: it is not JSON.`, make);
    }
    const { success, error } = snapshotFile.safeParse(plain);
    if (!success) {
        const [issue] = error.issues;
        throw new errors/* PreflightError */.w(`${JSON.stringify(file)} is no snapshot that this version reads: ${issue?.path.map(String).join('.') || 'the file'}: ${issue?.message}.`, make);
    }
    return plain;
}


/***/ }),

/***/ 14382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toJson: () => (/* binding */ toJson)
});

;// CONCATENATED MODULE: ./build/report/keys.js
/** Made by scripts/schemas.mjs from src/model/report.ts. */
/** The keys of a Report. */
const reportKeys = {
    version: null,
    verdict: null,
    base: null,
    head: null,
    projects: {
        root: null,
        schema: null,
        migrations: null,
        prisma: {
            version: null,
            ran: null,
            engine: null,
            engineVersion: null,
        },
        postgres: {
            version: null,
            source: null,
        },
        history: {
            base: null,
            added: null,
            edited: null,
            deleted: null,
            renamed: {
                from: null,
                to: null,
            },
            outOfOrder: null,
            checksums: {
                migration: null,
                sha256: null,
            },
        },
        checks: {
            id: null,
            status: null,
            reason: null,
            ms: null,
        },
        findings: {
            rule: null,
            severity: null,
            evidence: null,
            migration: null,
            file: null,
            line: null,
            endLine: null,
            places: {
                file: null,
                line: null,
                endLine: null,
            },
            object: null,
            message: null,
            instead: null,
            ways: {
                title: null,
                steps: {
                    when: null,
                    schema: null,
                    migration: {
                        folder: null,
                        sql: null,
                    },
                },
            },
            suggestion: {
                line: null,
                endLine: null,
                sql: null,
                effect: null,
                next: {
                    folder: null,
                    sql: null,
                },
            },
            sqlstate: null,
            witness: null,
            probe: null,
            environment: null,
            silenced: {
                reason: null,
                by: null,
            },
            waiting: {
                reason: null,
                by: null,
            },
            fingerprint: null,
            help: null,
        },
        statements: {
            migration: null,
            line: null,
            sql: null,
            locks: {
                relation: null,
                mode: null,
                heldTo: null,
            },
            blocks: null,
            rewrites: null,
            scans: null,
            grows: null,
            rows: {
                inserted: null,
                updated: null,
                deleted: null,
            },
            evidence: null,
        },
        unseen: {
            migration: null,
            line: null,
            reason: null,
        },
        tables: {
            name: null,
            change: null,
            columns: {
                name: null,
                type: null,
                nullable: null,
                key: null,
                change: null,
            },
            references: {
                to: null,
                columns: null,
                change: null,
            },
        },
        rollback: {
            sql: null,
            proven: null,
            lost: null,
            rows: {
                applied: null,
                stops: {
                    on: null,
                    statement: null,
                    sqlstate: null,
                    message: null,
                    instead: null,
                },
            },
        },
        halfDone: {
            migration: null,
            stops: {
                line: null,
                stays: null,
                way: null,
                sql: null,
                resolve: null,
                proven: null,
            },
            notTried: null,
        },
        notes: {
            kind: null,
            text: null,
        },
        changes: {
            kind: null,
            object: null,
            from: null,
            to: null,
        },
        environments: {
            name: null,
            postgres: null,
            replica: null,
            migrations: {
                applied: null,
                pending: null,
                failed: null,
                edited: null,
                unknown: null,
            },
            tables: {
                name: null,
                rows: null,
                bytes: null,
            },
        },
        seed: {
            command: null,
            tables: {
                name: null,
                rows: null,
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/report/json.js

/** Not by the schema itself: to load zod and to build it takes as long as to judge a hundred migrations. */
function inOrder(value, keys) {
    if (Array.isArray(value))
        return value.map((item) => inOrder(item, keys));
    if (keys === null || value === null || typeof value !== 'object')
        return value;
    const known = value;
    return Object.fromEntries(Object.entries(keys).map(([key, below]) => [key, inOrder(known[key], below)]));
}
/** The same report gives the same bytes: keys in the schema's order, two spaces, a final line break. */
function toJson(report) {
    return `${JSON.stringify(inOrder(report, reportKeys), undefined, 2)}\n`;
}


/***/ })

};
