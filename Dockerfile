FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish src/SupportBot.Host -c Release -r linux-x64 --no-self-contained -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir -p /data /keys && chown app:app /data /keys
USER app
ENV SUPPORTBOT_DataFolder=/data SUPPORTBOT_KeyFolder=/keys
VOLUME ["/data", "/keys"]
ENTRYPOINT ["dotnet", "supportbot.dll"]
