import type { Interaction } from 'discord.js'
import { answerCommand } from './answer-command.ts'
import { answerPress } from './answer-press.ts'
import type { BotContext } from './bot-context.ts'
import { offerChoices } from './offer-choices.ts'

/** Answers everything that people use: commands and their options, buttons, lists and forms. It never rejects. */
export async function answerInteraction(context: BotContext, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await offerChoices(context, interaction)
  else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    await answerCommand(context, interaction)
  } else if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    await answerPress(context, interaction)
  }
}
