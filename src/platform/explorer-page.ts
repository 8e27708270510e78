/** Stands in the page for what only the browser knows. */
const HEADERS = '@@headers@@';
const ORIGIN = '@@origin@@';

/** Takes the token out of the address, so that it is not kept in the history, and keeps it for this tab. */
const SIGN_IN = `<script>
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem('attune-token', given);
    history.replaceState(null, '', location.pathname);
  }
  const token = sessionStorage.getItem('attune-token');
  const signedIn = token ? { authorization: 'Bearer ' + token } : {};
</script>`;

const FIRST_QUERY = `# You are signed in when you came by the sign-in link. Try:
query Today {
  viewer {
    displayName
    today {
      date
      totalMinutes
      deliveries { localTime status asset { title } }
    }
  }
}
`;

let page: Promise<string> | null = null;

/** The explorer: a page that holds everything it needs, so that it works without internet. Made at the first call. */
export function explorerPage(graphPath: string): Promise<string> {
  page ??= render(graphPath);
  return page;
}

async function render(graphPath: string): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Attune',
    endpoint: `${ORIGIN}${graphPath}`,
    subscriptionsProtocol: 'WS',
    additionalHeaders: HEADERS,
    connectionParams: HEADERS,
    defaultQuery: FIRST_QUERY,
  } as unknown as Parameters<typeof renderGraphiQL>[0]);
  return html
    .replace(`"${ORIGIN}${graphPath}"`, () => `location.origin + ${JSON.stringify(graphPath)}`)
    .replaceAll(`"${HEADERS}"`, () => 'signedIn')
    .replace('<script>', () => `${SIGN_IN}\n<script>`);
}
