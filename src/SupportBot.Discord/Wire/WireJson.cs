using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupportBot.Discord.Wire;

/// <summary>How everything travels: snake case, no nulls, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(GatewayAddress))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(OpenedChannel))]
[JsonSerializable(typeof(DmWish))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(ThreadWish))]
[JsonSerializable(typeof(ThreadChange))]
[JsonSerializable(typeof(ChannelState))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(Callback<OutgoingMessage>), TypeInfoPropertyName = "MessageCallback")]
[JsonSerializable(typeof(Callback<Deferral>), TypeInfoPropertyName = "DeferralCallback")]
[JsonSerializable(typeof(Callback<Modal>), TypeInfoPropertyName = "ModalCallback")]
[JsonSerializable(typeof(Callback<Suggestions>), TypeInfoPropertyName = "SuggestionsCallback")]
[JsonSerializable(typeof(Sent<Identify>), TypeInfoPropertyName = "SentIdentify")]
[JsonSerializable(typeof(Sent<Resume>), TypeInfoPropertyName = "SentResume")]
internal sealed partial class WireJson : JsonSerializerContext;
