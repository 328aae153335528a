import { surveyProblemSentences } from './survey-problem-sentences.ts';

/**
 * What is said of a problem, by its code; `{name}` stands for a value of the problem. Codes do not
 * change: a client that writes other words, or in another language, goes by the code and the values.
 */
export const problemSentences = {
  ...surveyProblemSentences,
  'account-name-taken': 'There is an account with the name "{name}" already.',
  'account-suspended': 'This account is suspended.',
  'actor-listed-twice': 'The actor {actor} is listed twice; list each actor once.',
  'actor-not-in-network': '"{actor}" is not in the network "{network}" in its last wave.',
  'actor-not-in-wave': '"{actor}" is not in the network "{network}" in the wave "{wave}".',
  'actors-described-differently':
    'Two networks describe the actor {actor} differently; a bundle has one line for it.',
  'answer-erased-in-part':
    'The answer is erased, but another program still reads an older state of the file. Erase it again in a moment.',
  'answer-took-too-long':
    'The answer took more than {seconds} seconds and was given up. Start a job (POST jobs), ask for less, or measure a file with telar measure.',
  'attendance-listed-twice': 'An actor or activity is listed twice; list each once.',
  'attendance-names-unlisted': 'The attendance names {id}, which is not listed.',
  'attribute-of-other-length': 'The attribute {attribute} has {values} values for {actors} actors.',
  'best-tie-of-unknown-actor':
    'The best tie was to touch {actor}, which is not among the actors that are read: choose actors of this view.',
  'body-too-deep': 'The JSON is nested more than {most} levels deep; nothing that is taken here is.',
  'body-too-large': 'The body is larger than this server accepts.',
  'body-unreadable': 'The body or the address could not be read.',
  'calibration-of-simulated':
    'The estimate comes from simulated networks: it can be looked at, and not adopted.',
  'calibration-overtaken':
    'The networks are no longer those of the estimate that was seen: look at it again before deciding.',
  'calibration-says-little':
    'The {networks} networks that could be read say too little of every setting: there is nothing to adopt, and the defaults stay.',
  'columns-of-no-table':
    'Assessments as JSON are no table: `{parameter}` is of tables. Add format=csv, format=ndjson or format=arrow.',
  'comparing-layers-too-large':
    'Comparing {layers} layers of {actors} actors would take about {steps} steps and {megabytes} MiB, more than an answer may take ({mostSteps} steps, {mostMegabytes} MiB): compare fewer layers, or a smaller network.',
  'cost-column-missing':
    '{file}, row 1: found the columns {columns}; expected the cost column {cost} among them.',
  'cost-of-other-file':
    '{file} has no costs; --cost names a column of an edge list or an attribute of a graph file.',
  'cost-of-some-ties':
    'Some ties have a cost and others none ({from} → {to}); give all of them one, or none.',
  'cost-out-of-range':
    '{file}: the tie {from} → {to} has the {attribute} {value}; expected a finite number above 0 on every tie.',
  'cursor-of-other-list': 'This cursor was not made by this list. Leave it out to start from the first page.',
  'database-cannot-measure':
    'Graph Data Science is not on this server, or does not give what is wanted: it gives {metrics}, of a territory, over ties that are stored and without random networks.',
  'direction-open':
    'The files do not say whether ties have a direction. Choose directed or undirected, and store then.',
  'doubts-open':
    'Not decided yet: {doubts}. Decide what they are about, or accept what is proposed for them, and store then.',
  'edit-adds-known-actor': 'Edit {edit} ({kind}) adds {actor}, which is there already.',
  'edit-adds-self-tie': 'Edit {edit} ({kind}) ties {actor} to itself.',
  'edit-names-unknown-actor': 'Edit {edit} ({kind}) names {actor}, which is not there.',
  'erased-with-traces':
    'What was to be erased is gone from the store, but another program holds its file, which may still contain traces. Stop that program and erase again.',
  'erasing-not-confirmed': '"confirm" must be the id of the network, "{network}".',
  'explained-layer-not-compared': 'The layer "{layer}" is not among those compared: {known}.',
  'file-not-read': '{file} cannot be read.',
  'file-of-several-networks': '{file} holds {networks} networks: {known}. Choose one with --network.',
  'file-without-network': '{file} has no network "{network}"; it has: {known}.',
  'first-administrator-exists': 'There is an administrator already. Sign in.',
  'first-code-wrong': 'This is not the one-time code that Telar printed when it started.',
  'foreign-host':
    'This service does not answer under the name "{host}". If it should, put its address into the setting TELAR_PUBLIC_URL.',
  'foreign-origin':
    'The request comes from a page of another site ({origin}); those may not use this service.',
  'form-unreadable': 'The form broke off before its end, or is not well formed. Send it again.',
  'format-of-one-network':
    '{id} holds {networks} networks; a {format} file holds one. Ask for a bundle, or for one network.',
  'import-overtaken':
    'Another import took over because this one had not renewed its lease for a minute; nothing of it was stored.',
  'internal-error': 'Something failed inside Telar. The details are in the server log.',
  'invitation-gone': 'This invitation has been used, has expired or was replaced by a newer one.',
  'job-answer-too-large':
    'The answer takes more than {megabytes} MB compressed, more than a job keeps. Choose fewer columns, metrics or networks, or read it as one stream.',
  'job-not-done': 'The job {job} is {state}: only a job that is done has an answer.',
  'jobs-hold-much':
    'The networks that jobs were sent hold {ties} ties already, as many as are kept. Try again when some of these jobs have ended.',
  'jobs-too-many':
    'There are {most} jobs waiting or running already. Try again when some of them have ended, or stop one.',
  'key-answer-not-kept':
    'The request with the Idempotency-Key "{key}" was carried out, but its answer is not kept. See what is stored, and take a new key for each request.',
  'key-cut-short':
    'The request with the Idempotency-Key "{key}" was cut short, and it is not known whether it was carried out. See what is stored; if it was not, send it with a new key.',
  'key-not-of-form': 'An Idempotency-Key has 1 to {most} visible ASCII characters.',
  'key-not-valid': 'The key is unknown, has expired or was revoked.',
  'key-of-other-request':
    'The Idempotency-Key "{key}" was sent with another request. Take a new key for each request.',
  'key-under-way':
    'The request with the Idempotency-Key "{key}" is still being answered. Send it again in a moment.',
  'key-wider': 'A key may do what its account may, or less; this one would be wider in its {what}.',
  'keys-too-many': 'This account has {most} keys that have not been revoked. Revoke some of them first.',
  'last-administrator': 'This is the last administrator. Make another one first.',
  'layer-held-back':
    'The layer {layer} of the network {network} is held back: fewer than {minimum} schools answered it.',
  'layer-not-asked-in-network':
    'The layer {layer} was not asked in the network {network}; its layers are: {known}.',
  'layer-not-asked-in-wave':
    'The layer {layer} was not asked in wave {wave} of the network {network}; its layers are: {known}.',
  'layers-differ-in-direction': 'Directed and undirected layers cannot be compared tie by tie.',
  'measuring-adds-up':
    'What is to be computed of {actors} actors and {ties} ties adds up to about {steps} billion steps, more than the {most} billion that one request may take: name fewer metrics, draw fewer random networks, leave out assessing, start a job (POST jobs), or measure a file with telar measure.',
  'media-type-not-taken': 'Send {expected} here and name it in the header Content-Type; found {found}.',
  'method-not-taken': '{path} does not take {method}; it takes {allowed}.',
  'misspelt-column': 'There is no column "{column}"; did you mean "{nearest}"? The columns are: {known}.',
  'misspelt-query':
    'There is no parameter "{parameter}" here; did you mean "{nearest}"? The parameters are: {known}.',
  'network-of-simulation':
    'The network {network} is simulated: it follows from its seed. Only networks that somebody brought can be changed.',
  'network-shipped':
    'The network {network} came with Telar. Only networks that somebody brought can be changed.',
  'network-with-open-survey':
    'The survey "{survey}" of the network {network} is open. Close it, and take the network out then.',
  'no-parameters': 'There is no parameter "{parameter}" here: this address takes none.',
  'no-such-file': 'There is no file or folder {file}.',
  'not-a-file': '{file} is no file and no folder.',
  'not-permitted': 'Your account may not do this.',
  'not-signed-in': 'Sign in, or send a key in the header Authorization: Bearer.',
  'nothing-at-address': 'There is nothing at {path}.',
  'nothing-to-erase': 'No network has the id "{network}"; there was nothing to erase.',
  'nothing-to-store': 'The files hold nothing that could be stored: no tie, answer or fact of an actor.',
  'null-model-needs-directions':
    'The null model "{model}" is one of directed networks; this one is read as undirected. Follow directions, or take "swaps" or "ties".',
  'null-model-needs-network-metric':
    'A null model compares numbers of the whole network; none of the metrics asked for is one.',
  'null-model-too-large': 'The null model "{model}" takes up to {limit} actors; this network has {actors}.',
  'one-layer-to-compare': 'There is one layer here ({layer}); comparing takes two.',
  'owner-key-missing':
    'The key file owner.key is missing, and this store stands under the key {mark}: with another one the same person would get another id with the next import. Put the file back from a backup, or set TELAR_NEW_OWNER_KEY=1 once to go on with a new key.',
  'owner-key-other':
    'The key file owner.key (key {own}) is not the one of this store, which stands under the key {mark}: the same person would get another id with the next import. Put the right file into TELAR_DATA, or set TELAR_NEW_OWNER_KEY=1 once to keep this one.',
  overloaded: 'More is being worked on than can be answered in time. Try again in {seconds} seconds.',
  'parameter-not-valid': 'The parameter "{parameter}" of {metric} is {value}: {why}.',
  'parameter-of-other-form': 'A parameter is written name=value or metric:name=value, not "{found}".',
  'parameters-not-an-object': 'The parameters of {metric} are not an object.',
  'password-common':
    'This password is one of those that are tried first. Choose another, for example four words that do not belong together.',
  'password-holds-name': 'The password holds the name of the account.',
  'password-too-long': 'A password has {most} characters at most.',
  'password-too-short': 'A password has {least} characters or more.',
  'planner-without-territories': 'An account of the role planner needs its territories.',
  'preview-gone':
    'There is no preview "{id}" any more: previews are deleted after a while, and when newer ones need their place. Send the files again.',
  'preview-without-network': 'The preview holds no network "{network}" to draw; its networks are: {known}.',
  'progress-followers':
    'Too many already follow the progress of jobs ({most}). Ask for the job itself from time to time.',
  'provider-domain-refused': 'Accounts of this domain may not sign in here.',
  'provider-not-set': 'No sign-in of an institution is set up here.',
  'provider-sign-in-failed': 'Signing in at the institution did not work. Try again.',
  'provider-without-role': 'No role is set for this account. Ask whoever administers Telar.',
  'reading-broke-off':
    'Reading these files broke off, and nothing was stored. Send them again; if it happens again, the files may be damaged.',
  'reading-ran-out-of-memory':
    'Reading these files takes more than the {megabytes} MB of memory that one import may use. Send fewer or smaller files.',
  'reading-took-too-long':
    'Reading these files took more than {seconds} seconds and was stopped. Send fewer or smaller files.',
  'request-head-too-large': 'The address and the headers are longer than this server reads.',
  'request-too-slow': 'The request did not arrive in time.',
  'request-unreadable': 'The request could not be read as HTTP.',
  'result-without-values':
    'No actor has a value of "{metric}"; nothing was written, and earlier results stay.',
  'results-need-database': 'Results are written back into Neo4j only: nobody else reads the embedded store.',
  'results-without-actors':
    'None of the {actors} actors that "{metric}" was measured on is stored any more; nothing was written.',
  'results-without-values': 'No actor has a value of these metrics; nothing was written.',
  'route-to-itself': 'A route joins two different actors.',
  'rows-refused': 'Some rows could not be read ({refused}). Correct them, or accept that they are left out.',
  'school-without-id': 'An account of the role school needs the id of its school, such as school:10002.',
  'self-tie': 'The tie {from} → {to} joins an actor with itself; leave self-ties out.',
  'several-networks-decided':
    'The files hold {networks} networks: name, territory and survey can only be decided of one.',
  'several-waves-decided':
    'The files hold several surveys ({waves}): which survey it is can only be decided of one.',
  'shape-does-not-fit':
    '{file} cannot be read as "{shape}". Leave its shape as it was recognised, or give the columns their roles one by one.',
  'sign-in-failed': 'Name and password do not go together.',
  'sign-in-too-many': 'Too many failed attempts to sign in. Wait {minutes} minutes and try again.',
  'simulated-real-school': '{actor} is a school that exists: a simulated network has fictional schools only.',
  'sorting-too-large':
    'More than {limit} rows are not sorted here. Leave `sort` out, or choose fewer metrics or networks.',
  starting: 'Telar is starting ({stage}, {percent} %). Try again in a moment.',
  'store-busy': 'Another program is writing to the store. Try again in a moment.',
  'store-changing': 'The store was changed again and again while it was read. Try again in a moment.',
  'store-closed': 'The store has been closed.',
  'store-damaged':
    'The file of the store is damaged. Restore {file} from a copy, or remove it and begin anew.',
  'store-disk-failed': 'The disk that holds the store failed. Check the disk, then try again.',
  'store-disk-full': 'The disk that holds the store is full. Free some space, then try again.',
  'store-file-gone':
    'The file {file} of the store was deleted while Telar was running: nothing can be stored. Put it back, or start Telar anew.',
  'store-file-replaced':
    'Another file was put in the place of {file} while Telar was running: nothing can be stored. Start Telar anew.',
  'store-not-opened':
    'The file of the store cannot be opened. Check that its folder exists and that Telar may write there.',
  'store-of-other-kind':
    'The file {file} is not a store of Telar, or it is damaged. Restore it from a copy, or remove it and begin anew.',
  'store-read-only': 'The store cannot be written: its file or folder is read-only. Check who owns it.',
  'table-not-recognised':
    '{file} is a table of {rows} rows and {columns} columns ({headings}) in none of the forms that Telar knows. Expected: a list of ties with two columns such as origen and destino; a matrix with the same schools in rows and columns; one row a school that answers, with those it names in further columns; the answers of a form with a column for the school of the respondent; or a list of schools under rbd or nombre.',
  'text-holds-person':
    'The text holds a RUN, an e-mail address, a telephone or a date of birth. Take it out: others would read it.',
  'table-too-large':
    '{file}: {rows} rows of up to {columns} columns; expected a table of at most {cells} cells.',
  'territories-not-of-role':
    'An account of the role {role} is not limited that way: territories are of planners and researchers, a school of the role school.',
  'territory-not-stored': 'No territory is stored under "{territory}".',
  'territory-not-yours': 'A new network needs a territory, and it must be one of those of your account.',
  'threshold-out-of-range': '{threshold}: expected a number from {low} to {high}, found {found}',
  'tie-amount-out-of-range':
    'The tie {from} → {to} has the {what} {amount}; expected a finite number over 0, from {low} to {high}.',
  'tie-names-unknown-actor': 'The tie {from} → {to} names the actor {actor}, which is not among the actors.',
  'too-few-waves': 'The network {network} has {waves} waves; comparing takes two.',
  'too-many-requests':
    'More than {perMinute} requests in a minute from this address. Wait a moment and go on.',
  'unknown-cell': '{file} has no cell in row {row} under the heading "{column}".',
  'unknown-column': 'There is no column "{column}"; the columns are: {known}.',
  'unknown-column-decided': '{file} has {columns} columns; there is no column {column} to decide on.',
  'unknown-end': 'No actor here has the id "{actor}".',
  'unknown-layer': 'The network has no layer "{layer}"; its layers are: {known}.',
  'unknown-match': '"{id}" was matched with {actor}, which is not stored.',
  'unknown-metric': 'There is no metric "{metric}"; the catalogue of metrics lists those that exist.',
  'unknown-parameter': 'None of the metrics asked for has a parameter "{parameter}".',
  'unknown-parameter-of-metric': 'The metric {metric} has no parameter "{parameter}".',
  'unknown-pattern': 'There is no pattern "{pattern}"; the patterns are: {known}.',
  'unknown-query': 'There is no parameter "{parameter}" here; the parameters are: {known}.',
  'unknown-support': 'The network {network} has no actor "{actor}"; `of` names the support that ended.',
  'unknown-table-decided': 'There is no table "{file}" to decide on; the tables are: {known}.',
  'unknown-wave': 'The network {network} has no wave "{wave}"; its waves are: {known}.',
  'unknown-year': 'The register holds the years {known}, not {year}.',
  'upload-file-too-large': 'A file is larger than the {megabytes} MB this server accepts.',
  'upload-of-other-form': 'Send up to {most} files in the field "files" of a form.',
  'upload-too-large':
    'These files are together larger than the {megabytes} MB this server accepts at once. Send them in parts, or as a zip.',
  'upload-without-files': 'Send one file or more in the field "files" of a form.',
  'uploads-too-many': '{limit} uploads are being read. Send these files again in a moment.',
  'view-too-large': 'The view takes {kilobytes} kB; a saved view may take {most} kB.',
  'views-full':
    'No more views can be saved: there are {views}, of {megabytes} MB together. Delete some that nobody needs.',
  'waves-differ-in-direction': 'A directed and an undirected wave cannot be compared tie by tie.',
  'what-if-too-large': 'What-if takes up to {most} actors; this has {actors}. Choose a smaller territory.',
} as const satisfies Record<string, string>;
export type ProblemCode = keyof typeof problemSentences;

export type ProblemValues = Readonly<Record<string, string | number>>;

/** @example sentenceOf('unknown-metric', { metric: 'fame' })   // There is no metric "fame"; the catalogue … */
export function sentenceOf(code: ProblemCode, values: ProblemValues): string {
  return problemSentences[code].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));
}
