# syntax=docker/dockerfile:1
# The image of every service; they differ by three arguments:
#   docker build --build-arg SERVICE=referral-service --build-arg PORT=8081 -t stopso/referral-service .
# The first stage builds all of them at once and is shared; docs/operations.md tells the rest.
ARG JAVA=25.0.3_9

FROM eclipse-temurin:${JAVA}-jdk-noble AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    ./mvnw -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM build AS layers
ARG SERVICE
RUN cp "${SERVICE}/target/${SERVICE}-app.jar" /app.jar \
    && java -Djarmode=tools -jar /app.jar extract --layers --destination /layers
# keys for the rehearsal below alone: they are in no image
RUN mkdir -p /rehearsal/docker && cp docker/secrets /rehearsal/docker/ && sh /rehearsal/docker/secrets

FROM eclipse-temurin:${JAVA}-jre-noble
WORKDIR /app
COPY --chmod=644 docker/java.options ./
COPY --chmod=755 docker/healthy ./
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
# A rehearsal leaves the start-up cache. It starts as far as one can without a store, which is nearly
# all that a start consists of; that it gets no further is no failure, but to leave no cache is one.
# The JVM refuses a cache made with other options or from another jar, so both read the same file.
RUN --mount=type=bind,from=layers,source=/rehearsal/.secrets,target=/rehearsal \
    STOPSO_KEK_FILE=/rehearsal/kek.json STOPSO_PEPPER_FILE=/rehearsal/pepper \
    STOPSO_MONGODB_URI='mongodb://localhost:1/?serverSelectionTimeoutMS=100' \
    java @java.options -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh -jar app.jar \
    || test -s app.aot
ARG PORT
ARG HEALTH=/actuator/health/readiness
ENV SERVER_PORT=${PORT} HEALTH=${HEALTH}
EXPOSE ${PORT}
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --start-interval=1s CMD ["bash", "/app/healthy"]
ENTRYPOINT ["java", "@java.options", "-XX:AOTCache=app.aot", "-jar", "app.jar"]
