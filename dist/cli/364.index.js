export const id = 364;
export const ids = [364];
export const modules = {

/***/ 6898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ acceptFindings)
/* harmony export */ });
/* harmony import */ var _model_acceptance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54035);
/* harmony import */ var _model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38359);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10617);
/** Findings that a maintainer accepted: silenced before the verdict is found. */



/** The projects with what is accepted silenced by its label. Nobody is asked where there is nothing to accept. */
async function acceptFindings(projects, ask) {
    const keys = projects.flatMap(({ report, failOn }) => report.findings
        .filter((finding) => isAcceptable(finding, failOn))
        .map((finding) => (0,_model_acceptance_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(report, finding).key));
    if (keys.length === 0)
        return projects;
    const accepted = await ask(keys);
    return projects.map(({ report, failOn }) => ({
        failOn,
        report: {
            ...report,
            findings: report.findings.map((finding) => {
                const reason = accepted.get((0,_model_acceptance_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(report, finding).key);
                return reason === undefined || !isAcceptable(finding, failOn) ? finding : silencedBy(reason, finding);
            }),
        },
    }));
}
/** What somebody has to decide on: errors, warnings, and notes where they fail the check. */
function isAcceptable(finding, failOn) {
    return (finding.silenced === undefined &&
        !_model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__/* .mustBeSeen */ ._.has(finding.rule) &&
        (finding.severity !== 'note' || (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .fails */ .c6)(finding, failOn)));
}
function silencedBy(label, { waiting, ...finding }) {
    const reason = waiting === undefined ? label : `${label}; its author says: ${waiting.reason}`;
    return { ...finding, silenced: { reason, by: 'label' } };
}


/***/ }),

/***/ 1364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postCommand: () => (/* binding */ postCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/github/failure.js
/** Why a comment could not be written, in one sentence with its remedy. */

const after = 'The verdict is not touched by this; the job summary has the whole report.';
/** A sentence and its remedy for anything that GitHub, or the way there, answered. */
function explain(error) {
    const status = error.status;
    const said = (0,errors/* messageOf */.b)(error).replace(/\s+/g, ' ').slice(0, 300);
    return `The comment could not be written: ${reason(typeof status === 'number' ? status : undefined, said)} ${after}`;
}
function reason(status, said) {
    if (/rate limit/i.test(said) || status === 429) {
        return 'GitHub’s rate limit is used up. Run the job again later.';
    }
    switch (status) {
        case 401:
            return 'GitHub does not accept the token. Leave the input `token` at its default, or give it one that has not expired.';
        case 403:
            if (/locked/i.test(said))
                return 'the conversation is locked. Unlock it, or set `comment: never`.';
            return 'the token may not write to pull requests. Add `permissions: pull-requests: write` to the job; a pull request from a fork or from Dependabot only ever gets a token that reads.';
        case 404:
            return 'GitHub does not find the pull request with this token. Add `permissions: pull-requests: write` to the job, and check that the token can reach this repository.';
        case 410:
            return 'the pull request’s conversation is gone (deleted or transferred). Set `comment: never` if it stays so.';
        case 422:
            return `GitHub refused its text (${said}). Please report this with the report file.`;
        default:
            return `GitHub did not answer as it should${status === undefined ? '' : ` (${status})`}: ${said}. Run the job again.`;
    }
}

;// CONCATENATED MODULE: ./build/github/marker.js
/** What a comment remembers that says nothing of it. */
const nothingRemembered = { head: undefined, shown: [], accepted: [] };
/** So many findings are remembered of each kind: about 16 kB of the 60 that a comment may have. */
const rememberedLimit = 400;
/** The start of the markers of a job's comments. */
function markerStart(key) {
    return `<!-- prisma-preflight:${key} digest=`;
}
/** The HTML comment by which Preflight finds its comment again. */
function commentMarker(key, digest, state = nothingRemembered) {
    const shown = state.shown.slice(0, rememberedLimit).map((one) => one.id + one.key);
    let left = rememberedLimit;
    const accepted = state.accepted.flatMap(({ who, commit, keys }) => {
        const kept = keys.slice(0, left);
        left -= kept.length;
        return kept.length === 0 ? [] : [`${who.replaceAll('-', '.')}@${commit}:${kept.join(',')}`];
    });
    const parts = [
        markerStart(key) + digest,
        ...(state.head === undefined ? [] : [`head=${state.head}`]),
        ...(shown.length === 0 ? [] : [`shown=${shown.join(',')}`]),
        ...(accepted.length === 0 ? [] : [`accepted=${accepted.join(';')}`]),
        '-->',
    ];
    return parts.join(' ');
}
const entry = String.raw `[\w.]{16}`;
const grammar = new RegExp(String.raw `^([0-9a-f]{1,64})(?: head=([0-9a-f]{40}|[0-9a-f]{64}))?(?: shown=([\w.]{22}(?:,[\w.]{22})*))?` +
    String.raw `(?: accepted=(\w[\w.]{0,99}@[0-9a-f]{12}:${entry}(?:,${entry})*(?:;\w[\w.]{0,99}@[0-9a-f]{12}:${entry}(?:,${entry})*)*))? -->\s*$`);
/** The marker that ends a comment: its digest and what it remembers. Undefined where the comment does not end with one of this key. */
function readMarker(body, key) {
    const start = markerStart(key);
    const at = body.lastIndexOf(start);
    if (at === -1 || body.slice(body.indexOf('-->', at) + 3).trim() !== '')
        return undefined;
    const found = grammar.exec(body.slice(at + start.length));
    if (found === null)
        return { digest: undefined, state: nothingRemembered };
    const [, digest, head, shown = '', accepted = ''] = found;
    return {
        digest,
        state: {
            head,
            shown: listOf(shown, ',').map((one) => ({ id: one.slice(0, 6), key: one.slice(6) })),
            accepted: listOf(accepted, ';').map((one) => {
                const [by = '', keys = ''] = one.split(':');
                const [who = '', commit = ''] = by.split('@');
                return { who: who.replaceAll('.', '-'), commit, keys: listOf(keys, ',') };
            }),
        },
    };
}
function listOf(text, separator) {
    return text === '' ? [] : text.split(separator).slice(0, rememberedLimit);
}

;// CONCATENATED MODULE: ./build/github/own-comments.js

/** Our comments, oldest first. @throws what the client throws. */
async function ownComments(client, thread) {
    const marked = await withMarker(client, thread);
    const mine = marked.length === 0 ? [] : marked.filter(isBy(await whoAmI(client)));
    return [...mine].sort((a, b) => a.id - b.id);
}
/** The comments with our marker and key, whoever wrote them. */
async function withMarker(client, thread) {
    const all = client.paginate.iterator(client.rest.issues.listComments, {
        ...issueOf(thread),
        per_page: 100,
    });
    const found = [];
    for await (const { data } of all) {
        for (const one of data) {
            const marker = readMarker(one.body ?? '', thread.key);
            if (marker === undefined)
                continue;
            found.push({
                id: one.id,
                url: one.html_url,
                ...marker,
                login: one.user?.login ?? '',
                bot: one.user?.type === 'Bot',
                updated: one.updated_at,
            });
        }
    }
    return found;
}
/**
 * Anybody may write our marker into a comment, so the author counts. REST tells an app's token nothing about itself;
 * GraphQL's `viewer` does for every kind of token. Where it does not answer, it is taken to be the job's own token.
 */
async function whoAmI(client) {
    try {
        const { viewer } = await client.graphql('query { viewer { login } }');
        return viewer.login;
    }
    catch (error) {
        const { status } = error;
        if (status === 401)
            throw error;
        return 'github-actions[bot]';
    }
}
/** REST writes the login of an app as `name[bot]`, GraphQL in some places without the brackets. */
function isBy(login) {
    return (one) => one.login === login || (one.bot && one.login === `${login}[bot]`);
}
/** The repository as octokit names it. */
function repoOf(thread) {
    return { owner: thread.owner, repo: thread.repository };
}
/** The pull request as octokit names an issue. */
function issueOf(thread) {
    return { ...repoOf(thread), issue_number: thread.pullRequest };
}

;// CONCATENATED MODULE: ./build/github/comment.js


/** How it ended, for the log. */
function outcomeSentence(outcome, pullRequest) {
    switch (outcome.kind) {
        case 'outdated':
            return `No comment: #${pullRequest} has newer commits, and their own run comments on them.`;
        case 'closed':
            return `No comment: #${pullRequest} is closed.`;
        case 'none':
            return 'No comment: there is nothing to decide on, and none that would have to be brought up to date.';
        case 'unchanged':
            return `The comment says the same already: ${outcome.url}`;
        case 'created':
        case 'updated':
            return `Comment ${outcome.kind}: ${outcome.url}`;
    }
}
/** The key of a job's comment: jobs that check different folders or schemas each have their own. */
function commentKey(workingDirectory, schema) {
    const parts = [workingDirectory === '.' ? '' : workingDirectory, schema ?? ''].filter((part) => part !== '');
    const slug = parts
        .join('/')
        .replace(/[^A-Za-z0-9._/-]+/g, '_')
        .replace(/-{2,}/g, '-')
        .slice(0, 200);
    return slug === '' ? 'main' : slug;
}
/** Whether a report is worth a new comment: never for a change that touches no Prisma file, and as `mode` says. */
function worthAComment(report, mode) {
    if (mode === 'never' || report.projects.length === 0)
        return false;
    const commandsAlone = report.projects.every(({ checks }) => checks.every(({ id }) => id === 'commands'));
    if ((mode === 'always' && !commandsAlone) || report.verdict !== 'pass')
        return true;
    return report.projects.some((project) => project.findings.some((one) => one.silenced === undefined && one.severity !== 'note'));
}
/** Sees to it that the pull request holds one comment that says this. Never throws, also where the client rejects. */
async function postComment(client, comment) {
    try {
        return await post(await client, comment);
    }
    catch (error) {
        return { kind: 'failed', warning: explain(error) };
    }
}
async function post(client, comment) {
    const mine = await ownComments(client, comment);
    if (mine.length > 0)
        return await settle(client, comment, mine, false);
    if (!comment.mayCreate)
        return { kind: 'none' };
    const over = await whyOver(client, comment);
    if (over !== undefined)
        return { kind: over };
    const { data: created } = await client.rest.issues.createComment({
        ...issueOf(comment),
        body: comment.write(undefined),
    });
    // Another run may have created one between our look and our post. Both look again; the older comment stays.
    const author = isBy(created.user?.login ?? '');
    const again = (await withMarker(client, comment)).filter(author);
    const known = again.some((one) => one.id === created.id);
    const self = {
        id: created.id,
        url: created.html_url,
        digest: comment.digest,
        state: { head: comment.headSha, shown: [], accepted: [] },
        login: created.user?.login ?? '',
        bot: true,
        updated: created.updated_at,
    };
    const all = known ? again : [...again, self];
    return await settle(client, comment, [...all].sort((a, b) => a.id - b.id), true);
}
/** Keeps the oldest of our comments, brings it up to date, and removes what else is ours. */
async function settle(client, comment, [oldest, ...younger], created) {
    if (oldest === undefined)
        return { kind: 'none' };
    for (const one of younger) {
        await client.rest.issues.deleteComment({ ...repoOf(comment), comment_id: one.id }).catch(ignoreMissing);
    }
    if (oldest.digest === comment.digest)
        return { kind: created ? 'created' : 'unchanged', url: oldest.url };
    const over = await whyOver(client, comment);
    if (over !== undefined)
        return { kind: over };
    const { data } = await client.rest.issues.updateComment({
        ...repoOf(comment),
        comment_id: oldest.id,
        body: comment.write(oldest.state),
    });
    return { kind: 'updated', url: data.html_url };
}
/**
 * Why this run counts no more: the pull request has moved on since it began, so that it would write over the comment of a
 * newer one, or is closed. Undefined where it counts, and where GitHub does not say (a token that may only comment).
 */
async function whyOver(client, comment) {
    try {
        const { data } = await client.rest.pulls.get({ ...repoOf(comment), pull_number: comment.pullRequest });
        if (data.head.sha !== comment.headSha)
            return 'outdated';
        return data.state === 'closed' ? 'closed' : undefined;
    }
    catch {
        return undefined;
    }
}
/** A comment that the other run removed already is as we want it. */
function ignoreMissing(error) {
    if (error.status !== 404)
        throw error;
}

// EXTERNAL MODULE: ./build/github/untrusted.js
var untrusted = __webpack_require__(27056);
// EXTERNAL MODULE: ./build/accept.js
var accept = __webpack_require__(6898);
;// CONCATENATED MODULE: ./build/github/acceptance.js


/** The label by which a maintainer accepts the findings that the comment shows. */
const acceptLabel = 'preflight:accept';
/** A pull request without the label. */
const noLabel = { who: undefined, counts: false, commented: false, accepted: [] };
/** Reads label, its author's rights and the comment. @throws what the client throws. */
async function readLabel(client, thread) {
    const { data: labels } = await client.rest.issues.listLabelsOnIssue({ ...issueOf(thread), per_page: 100 });
    if (!labels.some(({ name }) => isOurs(name)))
        return noLabel;
    const added = await lastAdded(client, thread);
    if (added === undefined)
        return noLabel;
    const { who, at } = added;
    if (!(await mayWrite(client, thread, who)))
        return { who, counts: false, commented: false, accepted: [] };
    const [comment] = await ownComments(client, thread);
    const { head, shown, accepted } = comment?.state ?? nothingRemembered;
    // What stands there since before the label was added was read by whoever added it.
    const read = comment !== undefined && head !== undefined && Date.parse(comment.updated) < Date.parse(at);
    const known = new Set(accepted.flatMap(({ keys }) => keys));
    const fresh = shown.map(({ key }) => key).filter((key) => !known.has(key));
    const now = read && fresh.length > 0 ? [{ who, commit: head.slice(0, 12), keys: fresh }] : [];
    return { who, counts: true, commented: comment !== undefined, accepted: [...accepted, ...now] };
}
/** Labels differ by more than case. */
function isOurs(name) {
    return name?.toLowerCase() === acceptLabel;
}
async function lastAdded(client, thread) {
    const events = client.paginate.iterator(client.rest.issues.listEvents, {
        ...issueOf(thread),
        per_page: 100,
    });
    let last;
    for await (const { data } of events) {
        for (const one of data) {
            if (one.event !== 'labeled' || !('label' in one) || !isOurs(one.label?.name ?? undefined))
                continue;
            const at = one.created_at;
            if (last === undefined || Date.parse(at) >= Date.parse(last.at))
                last = { who: one.actor?.login ?? '', at };
        }
    }
    return last;
}
/** `maintain` is told as write, `triage` as read. */
async function mayWrite(client, thread, who) {
    if (!/^\w[\w-]{0,99}$/.test(who))
        return false;
    try {
        const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
            ...repoOf(thread),
            username: who,
        });
        return data.permission === 'admin' || data.permission === 'write';
    }
    catch (error) {
        if (error.status === 404)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/github/merge-group.js

/** So many commits and pull requests of a group are looked up; a queue's groups are smaller. */
const limits = { commits: 50, pulls: 20 };
/** The open pull requests of a group. @throws what the client throws. */
async function pullRequestsOf(client, repository, group) {
    const place = repoOf(repository);
    const { data } = await client.rest.repos.compareCommitsWithBasehead({
        ...place,
        basehead: `${group.base}...${group.head}`,
        per_page: 100,
    });
    const named = /\/pr-(\d{1,9})-[0-9a-f]{40,64}$/.exec(group.ref)?.[1];
    const numbers = new Set(named === undefined ? [] : [Number(named)]);
    for (const { sha, commit } of data.commits.slice(0, limits.commits)) {
        // What the queue squashed or rebased is no commit of a pull request, but its title names it; that of a fork is listed
        // with no commit at all. A title that names another one does no harm: what was accepted counts for the same bytes only.
        const [title = ''] = commit.message.split('\n');
        const said = /^Merge pull request #(\d{1,9}) |\(#(\d{1,9})\)$/.exec(title);
        const number = said?.[1] ?? said?.[2];
        if (number !== undefined)
            numbers.add(Number(number));
        const listed = await client.rest.repos.listPullRequestsAssociatedWithCommit({
            ...place,
            commit_sha: sha,
        });
        for (const pull of listed.data)
            numbers.add(pull.number);
    }
    const pulls = [];
    for (const number of [...numbers].slice(0, limits.pulls)) {
        const pull = await client.rest.pulls.get({ ...place, pull_number: number }).catch(missing);
        if (pull?.data.state !== 'open')
            continue;
        const { full_name: from } = pull.data.head.repo ?? {};
        pulls.push({
            number,
            fromFork: from?.toLowerCase() !== `${repository.owner}/${repository.repository}`.toLowerCase(),
        });
    }
    return pulls;
}
/** A number that a title names may be no pull request. */
function missing(error) {
    if (error.status !== 404)
        throw error;
}

;// CONCATENATED MODULE: ./build/github/accepted.js
/** What maintainers accepted, as the check asks for it and as the comment tells it. */



/** Nothing is asked before the check does. */
function acceptedAt(places) {
    let used = [];
    let remark;
    let failure;
    let group;
    const queued = (mergeGroup) => {
        group ??= places.client().then((client) => pullRequestsOf(client, places, mergeGroup));
        return group;
    };
    const failed = (error) => {
        failure = `Whether a maintainer accepted the findings could not be read from GitHub, so none counts as accepted: ${(0,errors/* messageOf */.b)(error).replace(/\s+/g, ' ').slice(0, 300)}`;
    };
    return {
        async groupFromFork() {
            if (places.mergeGroup === undefined)
                return false;
            try {
                return (await queued(places.mergeGroup)).some(({ fromFork }) => fromFork);
            }
            catch (error) {
                failed(error);
                return true;
            }
        },
        async ask(keys) {
            const wanted = new Set(keys);
            let labels = [];
            try {
                labels = await labelsOf(places, queued);
            }
            catch (error) {
                failed(error);
            }
            used = labels
                .flatMap((label) => label.accepted)
                .map((one) => ({ ...one, keys: one.keys.filter((key) => wanted.has(key)) }))
                .filter((one) => one.keys.length > 0);
            const reasons = new Map();
            for (const { who, commit, keys: theirs } of used) {
                for (const key of theirs)
                    reasons.set(key, `accepted by @${who} at ${commit.slice(0, 7)}`);
            }
            remark = remarkOn(labels, reasons.size < wanted.size);
            return reasons;
        },
        used: () => used,
        remark: () => remark,
        failure: () => failure,
    };
}
async function labelsOf({ client, owner, repository, key, pullRequest, mergeGroup }, queued) {
    const numbers = mergeGroup === undefined
        ? [pullRequest].filter((one) => one !== undefined)
        : (await queued(mergeGroup)).map(({ number }) => number);
    const labels = [];
    for (const number of numbers) {
        const thread = { owner, repository, key, pullRequest: number };
        labels.push(await readLabel(await client(), thread));
    }
    return labels;
}
function remarkOn(labels, isOpen) {
    if (!isOpen)
        return undefined;
    const [label] = labels.filter(({ who }) => who !== undefined);
    if (label?.who === undefined)
        return undefined;
    if (!label.counts)
        return `The label \`${acceptLabel}\` does not count: @${label.who}, who added it, may not write to this repository.`;
    return label.commented
        ? `The label \`${acceptLabel}\` was added before all of this was shown: remove it and add it again to accept what stands here.`
        : `The label \`${acceptLabel}\` accepts what the comment of Preflight shows, and there was none yet: remove it and add it again once there is one.`;
}

// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(49735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(86856);
// EXTERNAL MODULE: ./node_modules/bottleneck/light.js
var light = __webpack_require__(85632);
;// CONCATENATED MODULE: ./build/github/client.js



/** A comment is worth about a minute of a job. */
const patience = { attempt: 15_000, retries: 2, second: 1000, longestWait: 60 };
/**
 * An octokit for this API. Proxies are those of @actions/github (https_proxy, no_proxy). Failed requests are tried again
 * as plugin-retry does (5xx, 429, no answer), rate limits are waited for where they are short.
 *
 * @actions/github reads the event file and the proxy when it is imported, and a bad one ends the program there: so it is
 * imported only here, and rejects.
 */
async function openGitHub(token, apiUrl, how = patience) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 11758));
    const waitForLimit = (wait, _options, _octokit, attempt) => attempt < how.retries && wait <= how.longestWait;
    const client = getOctokit(token, {
        baseUrl: apiUrl,
        userAgent: 'prisma-preflight',
        // Every failure ends in one warning of ours; octokit's own lines would be noise.
        log: { debug() { }, info() { }, warn() { }, error() { } },
        retry: { retries: how.retries, retryAfterBaseValue: how.second },
        throttle: {
            onRateLimit: waitForLimit,
            onSecondaryRateLimit: waitForLimit,
            retryAfterBaseValue: how.second,
            fallbackSecondaryRateRetryAfter: 30,
            // The plugin's own pace, as one for each client: a second between writes, three where people are notified.
            write: pace(how.second),
            notifications: pace(3 * how.second),
        },
    }, dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
    client.hook.wrap('request', (request, options) => {
        // Hooks share one options object and cannot hand on another.
        options.request = {
            ...options.request,
            fetch: within(options.request.fetch ?? globalThis.fetch, how.attempt),
        };
        return request(options);
    });
    return client;
}
function pace(minTime) {
    return new light.Group({ maxConcurrent: 1, minTime });
}
/** A fetch that has its answer complete in time, or throws as for a broken connection: octokit then tries again. */
function within(inner, milliseconds) {
    return async (input, init) => {
        const response = await inner(input, { ...init, signal: AbortSignal.timeout(milliseconds) });
        const { status, statusText, headers } = response;
        const body = await response.arrayBuffer();
        return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
;// CONCATENATED MODULE: ./build/github/finished-run.js
/** The event `workflow_run`: the run of another workflow that ended, and the pull request that it was about. */



const payloadSchema = schemas/* object */.Ikc({
    workflow_run: schemas/* object */.Ikc({
        event: schemas/* string */.YjP(),
        id: schemas/* number */.aig().int().positive(),
        head_sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
        head_branch: schemas/* string */.YjP().nullish(),
        head_repository: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish(),
    }),
});
/**
 * Reads the event.
 * @throws PreflightError where the job has another event, or the run was no pull request's.
 */
async function readFinishedRun(env) {
    const { event, owner, repository, serverUrl, apiUrl } = (0,github_event/* readJob */.cd)(env);
    if (event !== 'workflow_run') {
        throw new errors/* PreflightError */.w(`A finished report is posted under workflow_run, and this job runs under ${event}.`, 'Use the two workflows of docs/forks.md; where the token may comment, the check itself does.');
    }
    const { workflow_run: run } = (0,github_event/* parsePayload */.ex)(payloadSchema, await (0,github_event/* readPayload */.rD)(env.GITHUB_EVENT_PATH), event);
    if (run.event !== 'pull_request') {
        throw new errors/* PreflightError */.w(`The run that ended was started by ${run.event}, not by a pull request.`, "Give the job `if: github.event.workflow_run.event == 'pull_request'`.");
    }
    return {
        owner,
        repository,
        serverUrl,
        apiUrl,
        headSha: run.head_sha,
        headRepository: run.head_repository?.full_name,
        headBranch: run.head_branch ?? '',
        runUrl: `${serverUrl}/${owner}/${repository}/actions/runs/${run.id}`,
    };
}
/**
 * Looks for it among the open pull requests of head's branch: the API that lists those of a commit leaves out forks.
 * `base` tells between pull requests of one branch to several bases; it may come from the report, since all of them have
 * this head.
 * @throws what the client throws.
 */
async function pullRequestOf(client, run, base) {
    const { owner, repository, headSha, headRepository, headBranch } = run;
    const [headOwner] = headRepository?.split('/') ?? [];
    if (headOwner === undefined || headBranch === '')
        return { kind: 'gone' };
    const { data } = await client.rest.pulls.list({
        owner,
        repo: repository,
        state: 'open',
        head: `${headOwner}:${headBranch}`,
        per_page: 100,
    });
    // An owner may have several forks; a filter that GitHub does not understand lists everything.
    const theirs = data.filter(({ head }) => head.ref === headBranch && sameName(head.repo?.full_name, headRepository));
    if (theirs.length === 0)
        return { kind: 'gone' };
    const current = theirs.filter(({ head }) => head.sha === headSha);
    if (current.length === 0)
        return { kind: 'moved' };
    const [only, ...others] = current.length === 1 ? current : current.filter((one) => one.base.sha === base);
    if (only === undefined || others.length > 0)
        return { kind: 'ambiguous', numbers: current.map((one) => one.number) };
    return {
        kind: 'found',
        number: only.number,
        fromFork: !sameName(headRepository, `${owner}/${repository}`),
    };
}
function sameName(a, b) {
    return a?.toLowerCase() === b?.toLowerCase();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/github/links.js
/** Addresses of lines on GitHub. */

/**
 * The line in the diff of the pull request (stable over pushes: the anchor is SHA-256 of the path), or in the file at
 * the commit where there is no pull request.
 */
function lineLinks(context) {
    const { serverUrl, owner, repository, pullRequest, headSha } = context;
    const top = `${serverUrl}/${encodeURIComponent(owner)}/${encodeURIComponent(repository)}`;
    return (file, line) => {
        if (pullRequest !== undefined) {
            const anchor = (0,external_node_crypto_.createHash)('sha256').update(file).digest('hex');
            return `${top}/pull/${pullRequest.number}/files#diff-${anchor}${line === undefined ? '' : `R${line}`}`;
        }
        if (headSha === '' || /\p{Cs}/u.test(file))
            return undefined;
        // encodeURIComponent leaves brackets, which end a markdown link.
        const path = file
            .split('/')
            .map((part) => encodeURIComponent(part).replace(/[()!'*]/g, percent))
            .join('/');
        return `${top}/blob/${headSha}/${path}${line === undefined ? '' : `#L${line}`}`;
    };
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

// EXTERNAL MODULE: ./build/model/acceptance.js
var acceptance = __webpack_require__(54035);
// EXTERNAL MODULE: ./build/report/markdown.js + 9 modules
var markdown = __webpack_require__(55440);
;// CONCATENATED MODULE: ./build/report/since.js
/** What became of the findings since the comment was written last. */
/** One sentence on errors and warnings, or none where nothing changed, nothing is remembered, or the commit is the same. */
function sinceRemark(before, now) {
    if (before?.head === undefined || before.head === now.head)
        return [];
    const commit = `\`${before.head.slice(0, 7)}\``;
    const [then, today] = [before, now].map(({ shown }) => shown.filter(({ id }) => !id.startsWith('n')));
    if (then === undefined || today === undefined)
        return [];
    const [fresh, gone] = [since_missing(today, then), since_missing(then, today)];
    if (fresh === 0 && gone === 0)
        return [];
    if (today.length > 0)
        return [`Since ${commit}: +${fresh} −${gone}.`];
    if (gone === 1)
        return [`The finding at ${commit} is gone.`];
    return [`The ${gone} findings at ${commit} are gone.`];
}
/** How many of these are not among the others; equal ones count as often as they are there. */
function since_missing(these, others) {
    const left = new Map();
    for (const { id } of others)
        left.set(id, (left.get(id) ?? 0) + 1);
    return these.filter(({ id }) => {
        const count = left.get(id) ?? 0;
        left.set(id, count - 1);
        return count <= 0;
    }).length;
}

;// CONCATENATED MODULE: ./build/publish.js





/** Sees to it that the pull request has one comment that says this. Never throws. */
async function publish(report, where) {
    const { owner, repository, pullRequest, headSha, key, addresses, runUrl, accepted } = where;
    const state = {
        head: headSha,
        shown: (0,acceptance/* openFindings */.l)(report.projects),
        accepted,
    };
    const options = { limitBytes: markdown.commentLimit, ...addresses, remarks: where.remarks };
    // What is remembered is part of it: the label accepts what stands in the marker.
    const digest = (0,markdown/* digestOf */.ol)(report, options, JSON.stringify([state.shown, state.accepted]));
    const marker = commentMarker(key, digest, state);
    return await postComment(where.client(), {
        owner,
        repository,
        pullRequest,
        headSha,
        key,
        digest,
        write: (before) => (0,markdown.toMarkdown)(report, {
            ...options,
            remarks: [...sinceRemark(before, state), ...where.remarks],
            marker,
            ...(runUrl === undefined ? {} : { summaryUrl: runUrl }),
        }),
        mayCreate: worthAComment(report, where.mode),
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/model/report.js
var report = __webpack_require__(53938);
// EXTERNAL MODULE: ./build/verdict.js
var verdict = __webpack_require__(10617);
;// CONCATENATED MODULE: ./build/read-report.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/** Reads a report that somebody else computed. It is a stranger's file: nothing in it is believed but that it says so. */





/** Largest file, in bytes: a change with 10,000 findings has less. */
const reportLimit = 16 * 1024 * 1024;
/** More findings, statements or other things of one kind than any change has. */
const listLimit = 10_000;
/**
 * The report, held against its schema; its verdict is found anew from its findings and checks.
 * @throws PreflightError where the file is no report.
 */
async function readReport(file, failOn) {
    const remedy = 'It must be the file that the check wrote (its output `report`), as it was uploaded.';
    const refuse = (why, cause) => new errors/* PreflightError */.w(`The report ${JSON.stringify(file)} ${why}.`, remedy, { cause });
    let data;
    try {
        data = JSON.parse(await readText(file));
    }
    catch (error) {
        throw refuse(error instanceof SyntaxError ? 'is no JSON' : `could not be read: ${(0,errors/* messageOf */.b)(error)}`, error);
    }
    const parsed = report/* report */.z8.safeParse(data);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        // Words of the schema, never of the file.
        const where = issue?.path.filter((part) => typeof part === 'number' || /^[a-zA-Z]+$/.test(String(part)));
        throw refuse(`does not have the shape of one (${where?.slice(0, 8).join('.') || 'at the top'}: ${issue?.code ?? 'wrong'})`);
    }
    const { projects } = parsed.data;
    for (const project of projects) {
        for (const list of Object.values(project)) {
            if (Array.isArray(list) && list.length > listLimit)
                throw refuse('holds more than any change has');
        }
    }
    if (projects.length > 1000)
        throw refuse('holds more than any change has');
    return { ...parsed.data, verdict: (0,verdict/* verdictOf */.Vj)(projects.map((report) => ({ report, failOn }))) };
}
/** The file and not what a link names: an artifact is a stranger's folder. */
async function readText(file) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0)), true);
        const { size } = await handle.stat().then((stat) => {
            if (!stat.isFile())
                throw new Error('it is no file');
            return stat;
        });
        if (size > reportLimit)
            throw new Error(`it has more than ${reportLimit / 1024 / 1024} MiB`);
        return await handle.readFile('utf8');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./build/system/reference.js
var reference = __webpack_require__(34113);
;// CONCATENATED MODULE: ./build/post.js
/**
 * Posts the comment of a finished report: the second half of the two workflows for forks. It runs no SQL, checks nothing
 * out, and takes nothing from the report but what is to be shown.
 */











/** Posts it. @throws PreflightError where that is not possible: the event, the file, the token, GitHub. */
async function post_post(request) {
    const run = await readFinishedRun(request.env);
    const report = await readReport(request.file, request.failOn);
    const { token } = request;
    if (token === undefined) {
        throw new errors/* PreflightError */.w('There is no token to comment with.', 'Leave the input `token` at its default, or set GITHUB_TOKEN for the command line.');
    }
    const client = openGitHub(token, run.apiUrl);
    const pull = await client.then((one) => pullRequestOf(one, run, report.base)).catch(refuse);
    if (pull.kind !== 'found')
        return { kind: 'nothing', sentence: whyNothing(pull, run) };
    const { number: pullRequest, fromFork } = pull;
    const { owner, repository, headSha } = run;
    const place = { client: () => client, owner, repository, key: request.key, pullRequest };
    const accepted = acceptedAt({ ...place, mergeGroup: undefined });
    const judged = await (0,accept/* acceptFindings */.B)(report.projects.map((project) => ({ report: unsettled(project, fromFork), failOn: request.failOn })), accepted.ask);
    const shown = {
        ...report,
        verdict: (0,verdict/* verdictOf */.Vj)(judged),
        projects: judged.map((one) => one.report),
    };
    const context = { ...run, pullRequest: { number: pullRequest } };
    const outcome = await publish(shown, {
        ...place,
        headSha,
        mode: request.mode,
        addresses: { linkTo: lineLinks(context), helpUrl: (0,reference/* helpUrls */.C)(request.env) },
        runUrl: run.runUrl,
        accepted: accepted.used(),
        remarks: [accepted.remark()].filter((one) => one !== undefined),
    });
    if (outcome.kind === 'failed')
        throw new errors/* PreflightError */.w(outcome.warning, 'Run this job again when that is mended.');
    return { kind: 'commented', pullRequest, outcome, warning: accepted.failure() };
}
function refuse(error) {
    throw new errors/* PreflightError */.w(explain(error), 'Run this job again when that is mended.', { cause: error });
}
/**
 * What the file says of acceptance is its author's word: a label is looked up again, and what the change itself silences
 * waits for a maintainer where it comes from a fork.
 */
function unsettled(project, fromFork) {
    const findings = project.findings.map((finding) => {
        const { silenced, ...rest } = finding;
        if (silenced?.by === 'label')
            return rest;
        if (silenced?.by === 'comment' && fromFork)
            return { ...rest, waiting: { reason: silenced.reason, by: 'comment' } };
        return finding;
    });
    return { ...project, findings };
}
function whyNothing(pull, run) {
    switch (pull.kind) {
        case 'moved':
            return `No comment: the pull request has newer commits than ${run.headSha.slice(0, 7)}, and their own run reports on them.`;
        case 'gone':
            return `No comment: no open pull request has the commit ${run.headSha.slice(0, 7)} as its head.`;
        case 'ambiguous':
            return `No comment: the pull requests ${pull.numbers.map((one) => `#${one}`).join(', ')} have the same head, and the report fits the base of none of them alone.`;
    }
}

// EXTERNAL MODULE: ./build/settings.js
var build_settings = __webpack_require__(91423);
;// CONCATENATED MODULE: ./build/commands/post.js
/** `post`: the comment of a finished report, in a workflow under `workflow_run`. */





/** Runs the command. The token comes from the environment, where no list of processes shows it. @throws PreflightError */
async function postCommand(file, options, shell) {
    const settings = (0,build_settings/* readSettings */.s)((name) => options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())] ?? '', (name) => `--${name}`);
    const outcome = await post_post({
        file: (0,external_node_path_.resolve)(shell.cwd(), file),
        token: shell.env.GITHUB_TOKEN || undefined,
        failOn: settings.failOn ?? 'error',
        mode: settings.comment,
        key: commentKey(settings.workingDirectory, settings.schema),
        env: shell.env,
    });
    const sentence = outcome.kind === 'nothing' ? outcome.sentence : outcomeSentence(outcome.outcome, outcome.pullRequest);
    shell.stdout.write((0,untrusted/* untrusted */.b)(sentence));
    if (outcome.kind === 'commented' && outcome.warning !== undefined)
        shell.stderr.write((0,untrusted/* untrusted */.b)(outcome.warning));
    return 0;
}


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ refuseEvent),
/* harmony export */   cd: () => (/* binding */ readJob),
/* harmony export */   ex: () => (/* binding */ parsePayload),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/** What the runner says about the event: which commit is base, which pull request it is, and whether Preflight may run at all. */



const sha = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const pullRequestPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive(),
        title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
        draft: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish(),
        user: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish(),
        base: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() }),
        head: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, repo: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish() }),
    }),
});
const pushPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ before: sha.nullish() });
const mergeGroupPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    merge_group: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ base_sha: sha, head_sha: sha, head_ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() }),
});
/**
 * Events whose runs hold the secrets and the writing token of the default branch although strangers start them or bring the
 * files: https://docs.github.com/en/actions/reference/security/secure-use#understanding-the-risk-of-script-injections and
 * https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/.
 */
const refused = new Set([
    'discussion',
    'discussion_comment',
    'issue_comment',
    'issues',
    'pull_request_target',
    'workflow_run',
]);
/** @throws PreflightError where a job's event gives the SQL of strangers secrets and a token that writes. */
function refuseEvent(event) {
    if (!refused.has(event))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`Preflight does not check under ${event}: it runs SQL that a pull request brings, and this event gives it the secrets and the write token of the default branch.`, 'Use `on: pull_request`; for forks, where its token can only read, the job summary and the annotations tell the result.');
}
/**
 * Reads the event from the runner's environment.
 * @throws PreflightError for an event under which the SQL of strangers must not run, and where the environment is not a runner's.
 */
async function readEvent(env) {
    refuseEvent(env.GITHUB_EVENT_NAME ?? '');
    const job = readJob(env);
    const payload = await readPayload(env.GITHUB_EVENT_PATH);
    const { event, owner, repository, serverUrl } = job;
    const common = {
        ...job,
        runUrl: env.GITHUB_RUN_ID === undefined
            ? undefined
            : `${serverUrl}/${owner}/${repository}/actions/runs/${env.GITHUB_RUN_ID}`,
    };
    const headSha = env.GITHUB_SHA ?? '';
    switch (event) {
        case 'pull_request':
        case 'pull_request_review':
        case 'pull_request_review_comment': {
            const { pull_request: pull } = parsePayload(pullRequestPayload, payload, event);
            return {
                ...common,
                base: { kind: 'merge-parent', sha: pull.base.sha, head: pull.head.sha },
                headSha: pull.head.sha,
                mergeGroup: undefined,
                pullRequest: {
                    number: pull.number,
                    title: pull.title ?? undefined,
                    headSha: pull.head.sha,
                    baseRef: pull.base.ref ?? undefined,
                    draft: pull.draft === true,
                    // A fork that was deleted has no repository any more.
                    fromFork: pull.head.repo?.full_name.toLowerCase() !== `${owner}/${repository}`.toLowerCase(),
                    fromDependabot: pull.user?.login === 'dependabot[bot]',
                },
            };
        }
        case 'merge_group': {
            const { merge_group: group } = parsePayload(mergeGroupPayload, payload, event);
            return {
                ...common,
                base: { kind: 'commit', sha: group.base_sha },
                headSha: group.head_sha,
                pullRequest: undefined,
                mergeGroup: { base: group.base_sha, head: group.head_sha, ref: group.head_ref ?? '' },
            };
        }
        case 'push': {
            const { before } = parsePayload(pushPayload, payload, event);
            // The first push of a branch has no commit before it: zeros.
            const known = before !== undefined && before !== null && !/^0+$/.test(before);
            const base = known ? { kind: 'commit', sha: before } : { kind: 'default-branch' };
            return { ...common, base, headSha, pullRequest: undefined, mergeGroup: undefined };
        }
        default:
            return {
                ...common,
                base: { kind: 'default-branch' },
                headSha,
                pullRequest: undefined,
                mergeGroup: undefined,
            };
    }
}
/**
 * Where a job runs.
 * @throws PreflightError where the environment is not a runner's.
 */
function readJob(env) {
    const event = env.GITHUB_EVENT_NAME ?? '';
    const [owner, repository] = (env.GITHUB_REPOSITORY ?? '').split('/');
    if (event === '' || owner === undefined || repository === undefined || owner === '' || repository === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w('GITHUB_EVENT_NAME and GITHUB_REPOSITORY are not set, so this is no GitHub Actions job.', 'Run it in a job of GitHub Actions; elsewhere `prisma-preflight check` prints the report.');
    }
    return {
        event,
        owner,
        repository,
        serverUrl: (env.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, ''),
        apiUrl: (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, ''),
    };
}
/** The event file. @throws PreflightError where it can't be read. */
async function readPayload(path) {
    if (path === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w('GITHUB_EVENT_PATH is not set.', 'Run Preflight in a GitHub Actions job, or use its command line.');
    }
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`The event file could not be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)}`, 'It is written by the runner; run the job again.', { cause: error });
    }
}
/** The event as this schema has it. @throws PreflightError where it is another. */
function parsePayload(schema, payload, event) {
    const result = schema.safeParse(payload);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`The event file is not that of a ${event} event: ${issue?.path.join('.')}: ${issue?.message}.`, 'It is written by the runner; run the job again.');
}


/***/ }),

/***/ 54035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf),
/* harmony export */   l: () => (/* binding */ openFindings)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** By what a finding is known again: over pushes, and where somebody accepts it. */

const ranks = { error: 0, warning: 1, note: 2 };
/** The names of all findings that nobody silenced, worst first; those whose silence waits are among them. */
function openFindings(projects) {
    return projects
        .flatMap((project) => project.findings.map((finding) => ({ project, finding })))
        .filter(({ finding }) => finding.silenced === undefined)
        .sort((a, b) => ranks[a.finding.severity] - ranks[b.finding.severity])
        .map(({ project, finding }) => namesOf(project, finding));
}
/**
 * The names of a finding. Whoever accepts a finding accepts what was read: the words are part of the key, and so are the
 * bytes of the migration, which hold more than one statement.
 */
function namesOf(project, finding) {
    const { rule, severity, migration = '', file = '', object = '', message, fingerprint } = finding;
    const checksums = project.history.checksums ?? [];
    const bytes = checksums.find((one) => one.migration === migration)?.sha256 ?? '';
    return {
        id: (severity === 'note' ? 'n' : 'd') + hash([rule, fingerprint]).slice(0, 5),
        key: hash([rule, severity, migration, file, object, message, fingerprint, bytes]).slice(0, 16),
    };
}
/** Letters, digits, `_` and `.`: two hyphens must not stand in an HTML comment. */
function hash(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('base64url').replaceAll('-', '.');
}


/***/ }),

/***/ 38359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mustBeSeen)
/* harmony export */ });
/** Findings that nobody can silence or accept. */
/** Rules that tell that the job can't be done: a report without them would say what is not true. */
const mustBeSeen = new Set(['deploy-failed', 'syntax-error', 'silence-invalid']);


/***/ }),

/***/ 53938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* unused harmony exports finding, statementReport, tableChange, change */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);
/**
 * The Report: the one thing that the pipeline makes and every renderer reads. Its shape is fixed (DESIGN.md,
 * `--format json`) and published as `report.schema.json`, which a test holds equal to these definitions.
 */

const severity = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warning', 'note']);
const evidence = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['executed', 'observed', 'inferred']);
const verdictWord = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['pass', 'fail', 'incomplete']);
const checkId = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
    'validate',
    'format',
    'generate',
    'history',
    'deploy',
    'drift',
    'rehearsal',
    'statements',
    'compatibility',
    'seed',
    'commands',
    'parity',
]);
const checkStatus = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'warned', 'skipped', 'unable']);
const check = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: checkId,
    status: checkStatus,
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Why, when skipped or unable; else a remark'),
    ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .nonnegative()
        .describe('Wall time in milliseconds; the only value that varies between runs'),
});
const wayStep = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    when: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Which deploy it belongs to, and what the application does from then on'),
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('The lines of the Prisma schema as they are to be after this step'),
    migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ folder: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
});
const way = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), steps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(wayStep) });
const suggestion = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().describe('First line of the finding’s file that is replaced'),
    endLine: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().describe('Last line that is replaced'),
    sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('What stands there instead, whole lines without the last line break'),
    effect: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('What is better then, in whole sentences'),
    next: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ folder: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })
        .optional()
        .describe('The migration that is to follow'),
});
/** The form of a `Finding`. */
const finding = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    severity,
    evidence,
    migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Folder name of the migration'),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Path from the repository root, with forward slashes'),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional(),
    endLine: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional(),
    places: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
        endLine: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    }))
        .optional()
        .describe('All places of one cause, where there are several; the first is file and line'),
    object: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('What it is about, such as public.User.name'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('One sentence'),
    instead: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('What to do, in deploy order'),
    ways: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(way).optional().describe('Ways to do what was meant, best first, ready to copy'),
    suggestion: suggestion.optional(),
    sqlstate: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    witness: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('The rows or the server message that prove it'),
    probe: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('One read-only query that answers it for a real database'),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .optional()
        .describe('Name of the live database that it was seen in, where there are several'),
    silenced: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), by: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['comment', 'config', 'label']) }).optional(),
    waiting: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), by: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['comment', 'config']) })
        .optional()
        .describe('A silence that the change of a fork brings: it counts once a maintainer accepts it'),
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Stable over pushes'),
    help: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The page of the rule reference, such as docs/rules/drop-column'),
});
const lock = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    relation: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    heldTo: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['statement', 'end']),
});
/** The form of a `StatementReport`. */
const statementReport = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    locks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lock),
    blocks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['select', 'insert', 'update', 'delete'])),
    rewrites: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    scans: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    grows: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        inserted: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(),
        updated: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(),
        deleted: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(),
    })
        .optional(),
    evidence,
});
const unseen = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** The form of a `TableChange`. */
const tableChange = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    change: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['created', 'dropped', 'changed', 'neighbour']),
    columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        nullable: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        key: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        change: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['added', 'dropped', 'changed', 'same']),
    })),
    references: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        change: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['added', 'dropped', 'same']),
    })),
});
const note = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['backup', 'order', 'lock', 'pending', 'extension']),
    text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const backStop = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    on: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['before', 'after'])
        .describe('Rows that were there before the migrations, or such as the schema after them allows'),
    statement: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sqlstate: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    instead: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('What to do about it'),
});
const rollback = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    proven: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('It was run, and led back; on rows, too, where that was tried'),
    lost: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('What it does not bring back'),
    rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        applied: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('It ran on the rows that were there before the migrations'),
        stops: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(backStop),
    })
        .optional()
        .describe('How it went on tables that have rows; absent where that was not tried'),
});
const stop = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().describe('Of the statement that does not run'),
    stays: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().describe('How many statements before it stay'),
    way: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['back', 'on'])
        .describe('What stayed is undone and the migration deployed again, or the rest is done by hand'),
    sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('What to run for that'),
    resolve: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The command that tells Prisma, after it'),
    proven: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('It was done on a copy, and led to what the migration leads to'),
});
const halfDone = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    stops: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(stop),
    notTried: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().describe('Further places where it may stop'),
});
/** The form of a `Change`. */
const change = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Such as column-dropped, enum-value-added'),
    object: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Such as public.User.name'),
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});
const environment = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .describe('As it was named, with its schema where one history is over several; "" where there is one'),
    postgres: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Version of its server'),
    replica: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    migrations: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        applied: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().describe('Migrations of the repository that it has run'),
        pending: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        edited: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Run there with other bytes than the repository has'),
        unknown: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Run there, and not in the repository'),
    })
        .nullable()
        .describe('null: its record could not be read, or there is none'),
    tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(), bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }))
        .describe('What pending migrations touch: estimates of the server; null where it has none'),
});
const projectReport = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    root: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Folder of the project from the repository root, "." for the root itself'),
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    migrations: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    prisma: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        ran: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['cli', 'engine']),
        engine: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['native', 'wasm']),
        engineVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
    postgres: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), source: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['url', 'local', 'embedded']) }).nullable(),
    history: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        base: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().describe('How many migrations base has'),
        added: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        edited: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        deleted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        renamed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
        outOfOrder: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        checksums: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))
            .optional()
            .describe('Of the new and edited migrations, as _prisma_migrations has them'),
    }),
    checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(check),
    findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(finding),
    statements: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(statementReport),
    unseen: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(unseen),
    tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(tableChange),
    rollback: rollback.nullable(),
    halfDone: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(halfDone).optional().describe('New migrations that are not atomic'),
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(note),
    changes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(change),
    environments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(environment).optional().describe('Live databases that were compared (parity)'),
    seed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        command: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative() })),
    })
        .optional()
        .describe('Rows per table once the seed has run; only where it was asked for and ran'),
});
/** The form of a report, which report.schema.json publishes. */
const report = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    verdict: verdictWord,
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Commit that head is compared with'),
    head: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Commit that was checked'),
    projects: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(projectReport),
});


/***/ }),

/***/ 91423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* unused harmony export settingNames */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** What the user asks for: the same words as inputs of the Action and as options of the command line, read in one place. */


const duration = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[1-9]\d{0,8}(?:ms|s|m|h)?$/, 'a number with ms, s, m or h behind it, such as 30s')
    .transform((text) => {
    const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[text.replace(/^\d+/, '') || 's'] ?? 1000;
    return Number.parseInt(text, 10) * unit;
});
const optional = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text) => (text === '' ? undefined : text));
/** One entry a line. */
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** Name → how its text is read; '' stands for "not given". */
const readers = {
    token: optional,
    base: optional,
    'deployed-ref': optional,
    'working-directory': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text) => (text === '' ? '.' : text)),
    schema: optional,
    migrations: optional,
    'database-url': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^$|^postgres(?:ql)?:\/\/./, 'an address that begins with postgresql://')
        .transform((text) => (text === '' ? undefined : text)),
    'postgres-version': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^(?:|1[0-9]|[2-9][0-9])$/, 'a major version such as 17')
        .transform((text) => (text === '' ? undefined : text)),
    'setup-sql': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform(linesOf),
    'database-schema': optional,
    baseline: optional,
    'fail-on': zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['', 'error', 'warning', 'note', 'never'])
        .transform((word) => (word === '' ? undefined : word)),
    'allow-incomplete': zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['', 'true', 'false']).transform((word) => word === 'true'),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['', 'true', 'false']).transform((word) => word === 'true'),
    comment: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['', 'always', 'on-findings', 'never'])
        .transform((word) => (word === '' ? 'always' : word)),
    suggestions: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['', 'true', 'false']).transform((word) => word !== 'false'),
    'report-file': optional,
    rollback: optional,
    'rehearsal-rows': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^(?:|0|[1-9]\d{0,5})$/, 'a number of rows from 0 to 999999')
        .transform((text) => (text === '' ? 1000 : Number.parseInt(text, 10))),
    'rehearsal-template': optional,
    'sarif-file': optional,
    'junit-file': optional,
    'code-quality-file': optional,
    stats: optional,
    'parity-database-url': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform(linesOf),
    changelog: optional,
    'statement-timeout': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .transform((text) => (text === '' ? '60s' : text))
        .pipe(duration),
    'time-limit': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .transform((text) => (text === '' ? '15m' : text))
        .pipe(duration),
};
/** All names, in the order of action.yml. */
const settingNames = Object.keys(readers);
/**
 * Reads all settings. `textOf` gives a setting's text, '' where it is not given; `label` is how it is called where the
 * user wrote it (`The input fail-on`, `--fail-on`).
 * @throws PreflightError that names the setting and what it allows.
 */
function readSettings(textOf, label) {
    const read = (name) => {
        const given = textOf(name);
        const result = readers[name].safeParse(given);
        if (result.success)
            return result.data;
        const [issue] = result.error.issues;
        const allowed = issue?.code === 'invalid_value'
            ? `one of ${issue.values.filter((value) => value !== '').join(', ')}`
            : (issue?.message ?? 'something else');
        // The value of database-url may hold a password.
        const shown = name === 'database-url' ? '' : ` ${JSON.stringify(given.slice(0, 100))}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PreflightError */ .w(`${label(name)}${shown} is not valid.`, `Give it ${allowed}.`);
    };
    return {
        token: read('token'),
        base: read('base'),
        deployedRef: read('deployed-ref'),
        workingDirectory: read('working-directory'),
        schema: read('schema'),
        migrations: read('migrations'),
        databaseUrl: read('database-url'),
        postgresVersion: read('postgres-version'),
        setupSql: read('setup-sql'),
        databaseSchema: read('database-schema'),
        baseline: read('baseline'),
        failOn: read('fail-on'),
        allowIncomplete: read('allow-incomplete'),
        seed: read('seed'),
        comment: read('comment'),
        suggestions: read('suggestions'),
        reportFile: read('report-file'),
        rollback: read('rollback'),
        rehearsalRows: read('rehearsal-rows'),
        rehearsalTemplate: read('rehearsal-template'),
        sarifFile: read('sarif-file'),
        junitFile: read('junit-file'),
        codeQualityFile: read('code-quality-file'),
        stats: read('stats'),
        parityDatabaseUrls: read('parity-database-url'),
        changelog: read('changelog'),
        statementTimeout: read('statement-timeout'),
        timeLimit: read('time-limit'),
    };
}


/***/ }),

/***/ 10617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   c6: () => (/* binding */ fails)
/* harmony export */ });
const ranks = { note: 0, warning: 1, error: 2, never: 3 };
/** Whether a finding fails the check. */
function fails(finding, failOn) {
    return finding.silenced === undefined && ranks[finding.severity] >= ranks[failOn];
}
/** `fail` outranks `incomplete`: what was found stays found, whatever else could not be done. */
function verdictOf(projects) {
    if (projects.some(({ report, failOn }) => report.findings.some((finding) => fails(finding, failOn))))
        return 'fail';
    if (projects.some(({ report }) => report.checks.some((check) => check.status === 'unable')))
        return 'incomplete';
    return 'pass';
}
/** 0 pass, 1 findings, 2 the job could not be done; `allowIncomplete` turns an incomplete check's 2 into 0. */
function exitStatus(report, allowIncomplete) {
    switch (report.verdict) {
        case 'pass':
            return 0;
        case 'fail':
            return 1;
        case 'incomplete':
            return allowIncomplete ? 0 : 2;
    }
}


/***/ })

};
