/** What the demo asks of a generation: the screen before it, the run, and what it made. */
import { graphql } from '../gql/index.ts';

/** The questions asked before any hypnosis session is made. */
export const SafetyScreenQuery = graphql(`
  query DemoSafetyScreen {
    viewer {
      id
      safetyScreen {
        version
        isCleared
        reason
        questions {
          key
          text
        }
      }
    }
  }
`);

/** Answers them. */
export const AnswerSafetyScreenMutation = graphql(`
  mutation DemoAnswerSafetyScreen($input: AnswerSafetyScreenInput!) {
    answerSafetyScreen(input: $input) {
      safetyScreen {
        isCleared
        reason
        expiresAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Asks for assets and a plan. */
export const GenerateAssetsMutation = graphql(`
  mutation DemoGenerateAssets($input: GenerateAssetsInput!) {
    generateAssets(input: $input) {
      generationRun {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** The generation at work. */
export const GenerationProgressSubscription = graphql(`
  subscription DemoGenerationProgress($runId: ID!) {
    generationProgress(runId: $runId) {
      message
      run {
        id
        status
        stage
        progress
        failureMessage
      }
    }
  }
`);

/** What a finished run made: how many of each kind, the affirmations with what they rest on, and the plan's frame. */
export const GenerationResultQuery = graphql(`
  query DemoGenerationResult($runId: ID!) {
    generationRun(id: $runId) {
      id
      assets(first: 21, filter: { types: [AFFIRMATION] }) {
        nodes {
          id
          title
          content
          goal {
            id
            statement
          }
          beliefs {
            id
            kind
            statement
          }
          ... on Affirmation {
            countersBelief {
              id
              statement
              evidence {
                quote
              }
            }
          }
        }
      }
      everything: assets(first: 1) {
        totalCount
        countsByType {
          type
          count
        }
      }
      schedule {
        id
        name
        startDate
        endDate
        timeZone
        commitmentLevel
        estimatedDailyMinutes
        nextReassessmentDate
        recurrences {
          description
        }
        checkpoints {
          id
          dueOn
          weekNumber
        }
      }
    }
  }
`);
