/** What the demo asks of a conversation: who is there, taking it in, and what was found. */
import { graphql } from '../gql/index.ts';

/** Who is signed in, and the first guide there is. */
export const WelcomeQuery = graphql(`
  query DemoWelcome {
    viewer {
      id
      displayName
      timeZone
    }
    guides(first: 1) {
      nodes {
        id
        name
      }
    }
  }
`);

/** Takes a conversation in; goals, beliefs and preferences come back with the words they rest on. */
export const ImportDiscoveryMutation = graphql(`
  mutation DemoImportDiscovery($input: ImportDiscoveryInput!) {
    importDiscovery(input: $input) {
      session {
        id
        goals {
          id
          statement
          category
          priority
          baselineLevel
          isBaselineAssumed
          importance
          confidence
          targetDate
          levels {
            level
            description
          }
          evidence {
            quote
          }
        }
        beliefGraph {
          id
          conflictScore
          beliefs {
            id
            kind
            statement
            strength
            reframe
            evidence {
              quote
            }
          }
          conflicts {
            intensity
            explanation
          }
          tensions(first: 3) {
            relief
            belief {
              id
              statement
            }
          }
        }
        preferences {
          commitmentLevel
          durationDays
          focusAreas
          preferredTimes
          restDays
          timeZone
          tone
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What must be shown with messages that touch on danger, a page of messages at a time. */
export const SafetyNoticesQuery = graphql(`
  query DemoSafetyNotices($sessionId: ID!, $after: String) {
    discoverySession(id: $sessionId) {
      id
      messages(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          safetyNotice {
            message
            resources {
              name
              phone
              url
            }
          }
        }
      }
    }
  }
`);
