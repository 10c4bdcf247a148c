/** What puts new code live: commands and ready-made actions. */

/** The command in a few words; `undefined` where words put nothing live. */
export function rolloutOf(words: readonly string[]): string | undefined {
  const text = words.join(' ');
  // Something that is named after migrations is the migration, not the application.
  if (/migrat|prisma/i.test(text)) return undefined;
  return commands.find(([pattern]) => pattern.test(text))?.[1];
}

const commands: readonly (readonly [RegExp, string])[] = [
  [/^kubectl (?:.* )?(?:apply|replace) (?!.*(?:namespace|secret|configmap))/, 'kubectl apply'],
  [/^kubectl (?:.* )?set image /, 'kubectl set image'],
  [/^kubectl (?:.* )?rollout restart /, 'kubectl rollout restart'],
  [/^helm (?:.* )?upgrade /, 'helm upgrade'],
  [/^(?:fly|flyctl) (?:.* )?deploy\b/, 'fly deploy'],
  [/^(?:npx |pnpm dlx |bunx |pnpm )?vercel (?:deploy\b.*--prod|--prod|.*--prod\b)/, 'vercel --prod'],
  [/^(?:npx |pnpm dlx |bunx )?netlify deploy .*--prod/, 'netlify deploy --prod'],
  [/^doctl apps (?:create-deployment|update) /, 'doctl apps create-deployment'],
  [/^aws ecs update-service /, 'aws ecs update-service'],
  [/^aws lambda update-function-code /, 'aws lambda update-function-code'],
  [/^gcloud run (?:deploy|services update) /, 'gcloud run deploy'],
  [/^gcloud app deploy\b/, 'gcloud app deploy'],
  [/^az (?:webapp|containerapp) (?:.* )?(?:deploy|up|update|restart)\b/, 'az webapp deploy'],
  [/^eb deploy\b/, 'eb deploy'],
  [/^(?:npx )?(?:serverless|sls) deploy\b/, 'serverless deploy'],
  [/^(?:npx |pnpm )?(?:cdk|sst|wrangler) deploy\b/, 'deploy'],
  [/^railway (?:up|redeploy)\b/, 'railway up'],
  [/^git push (?:-f |--force )?(?:heroku|dokku)\b/, 'git push heroku'],
  [/^heroku container:release\b/, 'heroku container:release'],
  [/^(?:npx )?pm2 (?:restart|reload|startOrReload|startOrRestart)\b/, 'pm2 restart'],
  [/^(?:sudo )?systemctl (?:restart|reload) (?!nginx|caddy|postgres|redis|docker)/, 'systemctl restart'],
  [/^docker stack deploy /, 'docker stack deploy'],
  [/^docker service update /, 'docker service update'],
];

/** `docker compose up -d`: in a job that tests it starts a database, in one that deploys it is the rollout. */
export function composeUp(words: readonly string[]): boolean {
  return /^(?:sudo )?(?:docker compose|docker-compose|podman compose) (?:.* )?up\b/.test(words.join(' '));
}

/** Whether it names a service that is a database and nothing else. */
export function startsDatabase(words: readonly string[]): boolean {
  const text = words.join(' ');
  if (composeUp(words)) return /\bup\b.*\b(?:db|database|postgres\w*|mysql|mariadb|pg)\b/.test(text);
  return (
    /^(?:sudo )?(?:docker|podman) run .*(?:postgres|postgis|pgvector|timescale|mysql|mariadb)/.test(text) ||
    /^(?:npx |bunx |pnpm )?supabase (?:start|db start)\b/.test(text) ||
    /^(?:sudo )?(?:service|systemctl) (?:start )?postgresql?\b/.test(text) ||
    /^pg_ctl\b|^pg_ctlcluster\b|^initdb\b/.test(text)
  );
}

const actions: readonly RegExp[] = [
  /^aws-actions\/amazon-ecs-deploy-task-definition@/,
  /^azure\/(?:webapps-deploy|container-apps-deploy-action|k8s-deploy|functions-action)@/i,
  /^google-github-actions\/deploy-(?:cloudrun|appengine|cloud-functions)@/,
  /^akhileshns\/heroku-deploy@/i,
  /^digitalocean\/app_action(?:\/deploy)?@/,
  /^(?:amondnet|BetaHuhn)\/(?:vercel-action|deploy-to-vercel-action)@/,
  /^(?:johnbeynon\/render-deploy-action|JorgeLNJunior\/render-deploy)@/,
  /^cloudflare\/wrangler-action@/,
];

/** What an action puts live; `undefined` for any other. */
export function actionRollout(uses: string, inputs: ReadonlyMap<string, string>): string | undefined {
  if (/^superfly\/flyctl-actions@/.test(uses))
    return /deploy/.test(inputs.get('args') ?? '') ? uses : undefined;
  return actions.some((pattern) => pattern.test(uses)) ? uses.replace(/@.*$/, '') : undefined;
}
