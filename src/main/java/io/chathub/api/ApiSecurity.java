package io.chathub.api;

import io.chathub.organizations.ApiKeys;
import io.chathub.web.RateLimiter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Programs show their key with every request; they have no session, so nothing can be forged in their name. */
@Configuration
class ApiSecurity {
    private static final int FAILURES_PER_MINUTE = 60;

    @Bean
    @Order(20)
    SecurityFilterChain api(
            HttpSecurity http,
            ApiKeys keys,
            Problems problems,
            @Value("${chathub.api.requests-per-minute:600}") int requestsPerMinute)
            throws Exception {
        var minute = Duration.ofMinutes(1);
        var filter = new ApiKeyFilter(
                keys,
                problems,
                new RateLimiter(requestsPerMinute, minute),
                new RateLimiter(FAILURES_PER_MINUTE, minute));
        return http.securityMatcher("/api", "/api/**")
                // the filter lets nobody through without a key
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(filter, AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
