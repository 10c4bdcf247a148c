export const id = 623;
export const ids = [623];
export const modules = {

/***/ 62623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  annotate: () => (/* binding */ annotate)
});

// UNUSED EXPORTS: failStep, setCommentUrl, setNoReport, setOutputs, warn, writeSummary

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/untrusted.js
var github_untrusted = __webpack_require__(27056);
;// CONCATENATED MODULE: ./build/github/log.js
/** Progress in the log of a job: groups with timings, and text of strangers that cannot become a command. */


const standard = {
    write: (text) => process.stdout.write(text),
    now: () => performance.now(),
    patience: 10_000,
};
/**
 * Progress for a GitHub Actions log. Groups do not nest there, so work within work is a line with its time.
 * The time stands in a line of its own behind the group, where it is seen while the group is folded. Work that takes long
 * is named while it goes on.
 */
function log_logProgress(sink = standard) {
    let depth = 0;
    return {
        async during(title, work) {
            const outermost = depth === 0;
            if (outermost)
                startGroup(harmless(title));
            const line = `${outermost ? '' : '  '}${harmless(title)}`;
            const start = sink.now();
            const waiting = outermost ? undefined : setTimeout(() => sink.write(`${line} …\n`), sink.patience);
            depth += 1;
            try {
                return await work();
            }
            finally {
                clearTimeout(waiting);
                depth -= 1;
                if (outermost)
                    endGroup();
                sink.write(`${line} (${((sink.now() - start) / 1000).toFixed(1)} s)\n`);
            }
        },
        say(line) {
            sink.write(untrusted(line));
        },
    };
}
/** A title: one line that is no command whatever stands before it. */
function harmless(title) {
    return withoutControls(title.replace(/\s+/g, ' '))
        .replaceAll('::', ': :')
        .replaceAll('##[', '# #[')
        .slice(0, 200);
}

;// CONCATENATED MODULE: ./build/github/output.js
/** What the job shows beside the comment: annotations, the summary, outputs. */




const write = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
/** Prints the annotations as workflow commands, for which @actions/core escapes their texts. This is `--format github`, too. */
function annotate(annotations) {
    for (const { level, title, message, file, line, endLine } of annotations) {
        const properties = { title };
        if (file !== undefined) {
            properties.file = file;
            if (line !== undefined)
                properties.startLine = line;
            if (endLine !== undefined)
                properties.endLine = endLine;
        }
        write[level](message, properties);
    }
}
/** A warning in the log and on the run's page that belongs to no line. */
function warn(message) {
    warning(message, { title: 'Prisma Preflight' });
}
/** Writes the job summary. A sentence where that is not possible (a runner without summaries, a full disk); else undefined. */
async function writeSummary(text, env = process.env) {
    const file = env.GITHUB_STEP_SUMMARY ?? '';
    if (file === '')
        return 'This runner keeps no job summaries; the log and the report file have the result.';
    try {
        // The file is the step's own; what an earlier part of the step wrote stays.
        await appendFile(file, text, 'utf8');
        return undefined;
    }
    catch (thrown) {
        return `The job summary could not be written: ${messageOf(thrown)}`;
    }
}
/** Sets the outputs that action.yml describes. */
function setOutputs(report, published) {
    const findings = report.projects.flatMap((project) => project.findings);
    const count = (severity) => findings.filter((one) => one.severity === severity && one.silenced === undefined).length;
    setOutput('verdict', report.verdict);
    setOutput('report', published.reportFile ?? '');
    setOutput('rollback', published.rollbackFile ?? '');
    setOutput('sarif', published.sarifFile ?? '');
    setOutput('errors', count('error'));
    setOutput('warnings', count('warning'));
    setOutput('notes', count('note'));
    setOutput('silenced', findings.filter((one) => one.silenced !== undefined).length);
    setOutput('projects', report.projects.length);
    setOutput('migrations', report.projects.reduce((sum, project) => sum + project.history.added.length, 0));
    setOutput('comment-url', published.commentUrl ?? '');
    setOutput('changelog', published.changelog);
}
/** Sets what later steps may read where there is no report: the check could not be done. */
function setNoReport() {
    setOutput('verdict', 'incomplete');
}
/** Sets the output of the Action `post`. */
function setCommentUrl(url) {
    setOutput('comment-url', url);
}
/** Says as an annotation why a step could not do its job; a defect of Preflight with its stack in the log. */
function failStep(thrown) {
    const reason = thrown instanceof PreflightError
        ? { sentence: thrown.message, remedy: thrown.remedy }
        : {
            sentence: `Prisma Preflight stopped over a defect of its own: ${messageOf(thrown)}`,
            remedy: 'Please report it with the log of this step.',
        };
    if (!(thrown instanceof PreflightError) && thrown instanceof Error)
        logProgress().say(thrown.stack ?? '');
    error(`${reason.sentence} ${reason.remedy}`, { title: 'Prisma Preflight' });
    return reason;
}


/***/ })

};
